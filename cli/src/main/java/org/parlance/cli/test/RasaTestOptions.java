package org.parlance.cli.test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parlance.cli.test.nlu.NluTestOptions;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import picocli.CommandLine.Option;

/** Options of {@code rasa test} that change nothing here, and those that belong to one part of the test alone. */
final class RasaTestOptions {
    /** Rasa doesn't look at it either. */
    @Option(names = "--url", hidden = true, paramLabel = "URL")
    private String url;

    /** Those given that change nothing. */
    List<String> withoutEffect(NluTestOptions nlu) {
        Stream<String> own = url == null ? Stream.of() : Stream.of("--url");
        return Stream.concat(nlu.withoutEffect().stream(), own).toList();
    }

    /**
     * Stops where the understanding would have to be trained in a test of the dialogue.
     *
     * @throws ParlanceException (usage) naming the options
     */
    static void ofDialogue(NluTestOptions nlu) {
        List<String> given = new ArrayList<>(nlu.thatTrain());
        if (!given.isEmpty()) {
            throw new ParlanceException(
                    Kind.USAGE,
                    Problem.error(
                                    Location.NONE,
                                    "%s: a test of the dialogue trains no models.".formatted(String.join(", ", given)))
                            .maybe("\"parlance test nlu\" was meant; or compare models with --model A B."));
        }
    }
}
