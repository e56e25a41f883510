package org.parlance.bench.nlu;

import java.io.IOException;
import java.util.List;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.NluEvidence;
import org.parlance.core.spi.Understanding;
import org.parlance.core.spi.Understood;
import org.parlance.nlu.data.Example;

/** Another library's classifier or name finder. */
interface Library {
    /**
     * What it learned.
     *
     * @param understanding reads texts with it
     * @param bytes how large it is when saved
     */
    record Learned(Understanding understanding, long bytes) {}

    Learned train(List<Example> data) throws IOException;

    /** What a classifier understands. */
    static Understood intent(String text, String name, double confidence) {
        return new Understood(
                Parse.of(text, IntentScore.of(name, confidence), List.of()), new NluEvidence(List.of(), List.of()));
    }
}
