package org.parlance.cli.test.nlu;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a test of the understanding has to say.
 *
 * @param files contents by name
 * @param pictures draws what is no text
 * @param table for people
 * @param json for programs
 * @param allRight whether nothing was wrong
 * @param f1 of intents and of entities, as far as there are any
 */
public record NluOutcome(
        Map<String, String> files,
        Pictures pictures,
        String table,
        Map<String, Object> json,
        boolean allRight,
        Map<String, Double> f1) {
    /** What is lower than it must be, a line for each. */
    public List<String> under(double least) {
        return f1.entrySet().stream()
                .filter(one -> one.getValue() < least)
                .map(one -> String.format(
                        Locale.ROOT, "The F1 of %s is %.3f, under %s.", one.getKey(), one.getValue(), least))
                .toList();
    }

    /** Draws pictures into a folder. */
    public interface Pictures {
        void draw(Path folder) throws IOException;
    }
}
