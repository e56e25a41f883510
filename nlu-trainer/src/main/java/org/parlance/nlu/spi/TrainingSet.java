package org.parlance.nlu.spi;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;

/** What a component learns from: the data, and its examples as the components before have processed them. */
public final class TrainingSet {
    private final NluData data;
    private final Set<String> entities;
    private final Supplier<List<Message>> messages;

    /** {@code messages} has one for each example; it is asked only by components that need it. */
    public TrainingSet(NluData data, Set<String> entities, Supplier<List<Message>> messages) {
        this.data = data;
        this.entities = Set.copyOf(entities);
        this.messages = messages;
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
}
