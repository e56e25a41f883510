package org.parlance.core.spi;

import java.util.Optional;
import org.parlance.core.tracker.Tracker;

/** The last rung: a language model that writes an answer where rules, policies and templates abstain. */
public interface Generator {
    /** An answer, or empty when it is off, too slow, or failed; never throws. */
    Optional<String> write(Tracker tracker);
}
