package org.parlance.cli.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many planted defects the checks find; another seed with {@code -Dplanted.seed=N}. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PlantedDefectsTest {
    private static final int ENOUGH = 95;

    @Test
    void the_clean_assistants_raise_no_alarm() throws IOException {
        List<String> alarms = new ArrayList<>();
        for (String assistant : Planting.ASSISTANTS) {
            Path folder = PlantingTest.CLEAN.resolve(assistant);
            Stream.concat(Checks.run("validate", folder).stream(), Checks.run("check", folder).stream())
                    .filter(f -> !f.severity().equals("note") || !f.kind().isEmpty())
                    .forEach(f -> alarms.add(assistant + ": " + f.kind() + " " + f.places() + " " + f.text()));
        }

        assertThat(alarms).isEmpty();
    }

    @Test
    void at_least_95_of_100_planted_defects_are_found() throws IOException {
        long seed = Long.getLong("planted.seed", 1);
        Path folder = empty(Path.of("target", "planted", "seed-" + seed));
        List<Plant> plants = new Planting(PlantingTest.CLEAN, seed).plants();
        WritePlants.write(plants, folder);
        Score score = new Score();
        for (Plant plant : plants) {
            score.count(plant, findings(plant, folder.resolve(plant.title())));
        }
        Files.writeString(folder.resolve("score.md"), score.table());
        Files.write(folder.resolve("missed.txt"), score.notes());
        System.out.println("Seed " + seed + "\n" + score.table());

        assertThat(score.found())
                .as("found of %d: %s", plants.size(), score.notes())
                .isGreaterThanOrEqualTo(ENOUGH);
    }

    /** The exhaustive check takes its time, and is asked only about what the other one doesn't see. */
    private static List<Finding> findings(Plant plant, Path folder) throws IOException {
        List<Finding> findings = new ArrayList<>(Checks.run("validate", folder));
        if (!Score.isFound(plant, findings)) {
            findings.addAll(Checks.run("check", folder));
        }
        return findings;
    }

    private static Path empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
