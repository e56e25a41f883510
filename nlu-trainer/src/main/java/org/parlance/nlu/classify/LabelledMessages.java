package org.parlance.nlu.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.TrainingSet;

/** Picks the messages that have a label of some kind. */
public final class LabelledMessages {
    private LabelledMessages() {}

    public static IntentTrainer.Labelled byIntent(TrainingSet data) {
        return by(data, Example::intent);
    }

    public static IntentTrainer.Labelled by(TrainingSet data, Function<Example, Optional<String>> label) {
        List<Message> all = data.messages();
        List<Message> messages = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Optional<String> found = label.apply(data.examples().get(i));
            if (found.isPresent()) {
                messages.add(all.get(i));
                labels.add(found.get());
            }
        }
        return new IntentTrainer.Labelled(messages, labels, data::messages);
    }
}
