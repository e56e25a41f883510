package org.parlance.nlu;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.graph.Trained;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;

/** The examples as the tokenizer and the featurizers have processed them, made when first asked for and then kept. */
final class TrainingMessages {
    private final NluData data;
    private final Map<List<String>, List<Message>> processed = new HashMap<>();

    TrainingMessages(NluData data) {
        this.data = data;
    }

    /** The messages after these nodes, one for each example. */
    synchronized List<Message> after(List<String> nodes, Trained trained) {
        List<Message> known = processed.get(nodes);
        if (known != null) {
            return known;
        }
        List<Message> messages = nodes.isEmpty() ? raw() : next(nodes, trained);
        processed.put(List.copyOf(nodes), messages);
        return messages;
    }

    /** Other texts after these nodes, which are not kept. */
    List<Message> of(List<String> texts, List<String> nodes, Trained trained) {
        List<Message> messages = texts.stream().map(Message::of).toList();
        for (String node : nodes) {
            messages = trained.model(node, NluComponent.class).processAll(messages, trained.run());
        }
        return messages;
    }

    private List<Message> next(List<String> nodes, Trained trained) {
        int last = nodes.size() - 1;
        List<Message> before = after(nodes.subList(0, last), trained);
        NluComponent component = trained.model(nodes.get(last), NluComponent.class);
        return component.processAll(before, trained.run());
    }

    private List<Message> raw() {
        return data.examples().stream()
                .map(example -> Message.of(example.text()))
                .toList();
    }
}
