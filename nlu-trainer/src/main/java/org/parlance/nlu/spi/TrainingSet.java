package org.parlance.nlu.spi;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;

/** What a component learns from: the data, and its examples as the components before have processed them. */
public final class TrainingSet {
    private final NluData data;
    private final Set<String> entities;
    private final Supplier<List<Message>> messages;
    private final Function<List<String>, List<Message>> others;

    /**
     * A set whose data is given and whose messages are made when they are asked for.
     *
     * @param messages has one for each example; it is asked only by components that need it
     * @param others makes messages of other texts, by the same components
     */
    public TrainingSet(
            NluData data,
            Set<String> entities,
            Supplier<List<Message>> messages,
            Function<List<String>, List<Message>> others) {
        this.data = data;
        this.entities = Set.copyOf(entities);
        this.messages = messages;
        this.others = others;
    }

    /** A set whose other texts no component has to process. */
    public TrainingSet(NluData data, Set<String> entities, Supplier<List<Message>> messages) {
        this(data, entities, messages, texts -> texts.stream().map(Message::of).toList());
    }

    public NluData data() {
        return data;
    }

    public List<Example> examples() {
        return data.examples();
    }

    /** The names of all entities, whether the domain or an annotation has them. */
    public Set<String> entities() {
        return entities;
    }

    public List<Message> messages() {
        return messages.get();
    }

    /** Other texts as the components before process them, e.g. the labels' names. */
    public List<Message> messages(List<String> texts) {
        return others.apply(texts);
    }
}
