package org.parlance.cli.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.parlance.cli.project.Project;
import org.parlance.core.archive.Provenance;
import org.parlance.core.graph.Fingerprint;
import org.parlance.core.graph.TrainedGraph;
import org.parlance.core.graph.TrainedNode;
import org.parlance.nlu.spi.HeldOut;

/** What a model keeps of where it comes from. */
final class Sources {
    private Sources() {}

    /** The configuration as written; empty when there is none. */
    static String config(Project project) {
        return project.configFile().map(Sources::text).orElse("");
    }

    static Provenance provenance(Project project, TrainedGraph graph) {
        return new Provenance(files(project), counts(project), scores(graph));
    }

    private static Map<String, String> files(Project project) {
        Map<String, String> files = new TreeMap<>();
        for (Path file : project.files()) {
            if (Files.isRegularFile(file)) {
                files.put(name(file), Fingerprint.of(bytes(file)));
            }
        }
        return files;
    }

    /** Relative to where the command ran, with the separator that is the same everywhere. */
    private static String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path here = Path.of("").toAbsolutePath();
        Path relative = absolute.startsWith(here) ? here.relativize(absolute) : absolute.getFileName();
        return relative.toString().replace('\\', '/');
    }

    private static Map<String, Long> counts(Project project) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("examples", (long) project.nlu().examples().size());
        counts.put("intents", (long) project.nlu().intents().size());
        counts.put("entities", (long) project.nlu().entities().size());
        counts.put("stories", (long) project.stories().stories().size());
        counts.put("rules", (long) project.stories().rules().size());
        counts.put("actions", (long) project.domain().actionNames().size());
        return counts;
    }

    private static Map<String, Double> scores(TrainedGraph graph) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (TrainedNode node : graph.nodes()) {
            if (node.model() instanceof HeldOut.Scored scored) {
                scored.heldOut().ifPresent(score -> put(scores, node.node().name(), score));
            }
        }
        return scores;
    }

    private static void put(Map<String, Double> scores, String node, HeldOut score) {
        score.intentAccuracy().ifPresent(value -> scores.put(node + " intent accuracy", value));
        score.entityF1().ifPresent(value -> scores.put(node + " entity F1", value));
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
