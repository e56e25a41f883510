package org.parlance.nlu.spi;

import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.Model;

/** A trained step of the pipeline; safe to call from many threads. */
public interface NluComponent extends Model {
    /** Adds what this component knows of the message; never throws for any text. */
    Message process(Message message, ParseContext context);
}
