package org.parlance.cli.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A data set to measure on.
 *
 * @param name as it stands in tables
 * @param parts what is trained with and tested with: one part, or one for each fold
 * @param outOfScope intents that mean "none of the others"; they are left out of the training
 * @param append components that are put at the end of each pipeline for this set
 */
record NluSet(String name, List<Part> parts, Set<String> outOfScope, List<Map<String, Object>> append) {
    /** Files to train with and a file to test with. */
    record Part(List<Path> train, Path test) {
        Part {
            train = List.copyOf(train);
        }
    }

    NluSet {
        parts = List.copyOf(parts);
        outOfScope = Set.copyOf(outOfScope);
        append = List.copyOf(append);
    }

    /** Each fold is tested once, with what was trained on all others. */
    static List<Part> folds(List<Path> files) {
        return IntStream.range(0, files.size())
                .mapToObj(i -> {
                    List<Path> train = new ArrayList<>(files);
                    Path test = train.remove(i);
                    return new Part(train, test);
                })
                .toList();
    }
}
