package org.parlance.cli.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlReader;

/** What the generator of planted defects promises, whatever the checks make of its work. */
class PlantingTest {
    static final Path CLEAN = Path.of("src/test/resources/planted");
    private static List<Plant> plants;

    @BeforeAll
    static void plant() {
        plants = new Planting(CLEAN, 1).plants();
    }

    @Test
    void plants_five_of_each_kind_in_all_ten_assistants() {
        assertThat(plants).hasSize(100);
        assertThat(count(p -> p.shape().kind()))
                .hasSize(20)
                .allSatisfy((kind, n) -> assertThat(n).as(kind).isEqualTo(5));
        assertThat(count(Plant::assistant))
                .hasSize(10)
                .allSatisfy((name, n) -> assertThat(n).as(name).isBetween(7L, 13L));
    }

    @Test
    void plants_at_least_three_shapes_of_each_kind() {
        for (String kind : Planting.kinds()) {
            assertThat(plants.stream()
                            .filter(p -> p.shape().kind().equals(kind))
                            .map(p -> p.shape().name())
                            .distinct())
                    .as(kind)
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void plants_the_same_again_for_the_same_seed_and_others_for_another() {
        Function<List<Plant>, List<String>> all = list -> list.stream()
                .map(p -> p.describe()
                        + p.draft().files().stream().map(p.draft()::text).toList())
                .toList();

        assertThat(all.apply(new Planting(CLEAN, 1).plants())).isEqualTo(all.apply(plants));
        assertThat(all.apply(new Planting(CLEAN, 3).plants())).isNotEqualTo(all.apply(plants));
    }

    @Test
    void every_planted_copy_is_readable_and_knows_where_its_defect_is() {
        for (Plant plant : plants) {
            Problems problems = new Problems();
            for (String file : plant.draft().files()) {
                YamlReader.ofProcess().read(file, plant.draft().text(file), problems);
            }
            assertThat(problems.errors()).as(plant.title()).isEmpty();
            assertThat(plant.places()).as(plant.title()).isNotEmpty();
            assertThat(plant.names()).as(plant.title()).isNotEmpty();
        }
    }

    private static Map<String, Long> count(Function<Plant, String> by) {
        return plants.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }
}
