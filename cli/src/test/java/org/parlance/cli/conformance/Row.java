package org.parlance.cli.conformance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One recorded file.
 *
 * @param file its name under {@code shared/conformance}
 * @param refused why Rasa refuses it, where it does, with the place where it is refused here
 * @param like compared with the switch
 * @param without the same without the switch
 */
record Row(String file, Optional<String> refused, List<Comparison> like, List<Comparison> without) {
    Row {
        like = List.copyOf(like);
        without = List.copyOf(without);
    }

    int compared() {
        return like.stream().mapToInt(Comparison::compared).sum();
    }

    int equal() {
        return like.stream().mapToInt(Comparison::equal).sum();
    }

    String kinds() {
        return like.stream()
                .filter(comparison -> comparison.compared() > 0)
                .map(comparison -> comparison.compared() + " " + comparison.kind())
                .collect(Collectors.joining(", "));
    }

    /** What is answered otherwise without the switch, and not already with it. */
    List<Difference> differences() {
        return without.stream()
                .flatMap(comparison -> comparison.unexpected().stream()
                        .filter(line -> like.stream()
                                .noneMatch(one -> one.kind().equals(comparison.kind())
                                        && one.ours().contains(line)))
                        .map(line -> Difference.of(file, comparison.kind(), line)))
                .toList();
    }
}
