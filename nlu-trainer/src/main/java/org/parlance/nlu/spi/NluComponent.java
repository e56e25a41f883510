package org.parlance.nlu.spi;

import java.util.List;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.Model;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.math.Parallel;

/** A trained step of the pipeline; safe to call from many threads. */
public interface NluComponent extends Model {
    /** Adds what this component knows of the message; never throws for any text. */
    Message process(Message message, ParseContext context);

    /**
     * What {@link #process} makes of each message of a training, in their order. A component whose work is long may keep it for
     * the next training.
     */
    default List<Message> processAll(List<Message> messages, TrainingRun run) {
        return Parallel.map(messages, run.threads(), message -> process(message, ParseContext.NONE));
    }
}
