package org.parlance.policy.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parlance.core.problem.Location;

class PortablePathsTest {
    private static String shortened(String file, String... all) {
        Origin origin = new Origin("story", false, new Location(file, 3, 5));
        return PortablePaths.of(List.of(all)).shorten(origin).place();
    }

    @Test
    void leavesRelativePathsAlone() {
        assertThat(shortened("data/rules.yml", "data/rules.yml", "data/stories/a.yml"))
                .isEqualTo("data/rules.yml:3");
    }

    @Test
    void cutsAbsolutePathsDownToTheDataFolder() {
        String rules =
                Path.of("home", "bot", "data", "rules.yml").toAbsolutePath().toString();
        String stories = Path.of("home", "bot", "data", "stories", "a.yml")
                .toAbsolutePath()
                .toString();

        assertThat(shortened(stories, rules, stories)).isEqualTo("data/stories/a.yml:3");
        assertThat(shortened(rules, rules)).isEqualTo("data/rules.yml:3");
    }
}
