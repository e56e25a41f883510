package org.parlance.cli.interactive.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.cli.project.ProjectReader;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;

@Timeout(120)
class ProjectFilesTest {
    private static final Path PROJECTS = Path.of("..", "..", "shared", "conformance", "projects");
    private static final NewNames NAMES = new NewNames(
            List.of("new_intent"), List.of("new_entity"), List.of("action_new"), Map.of("utter_new", "New: {x}"));

    @TempDir
    private Path folder;

    @Test
    void a_file_that_is_written_in_an_unusual_way_is_left_alone_and_a_new_one_is_proposed() throws IOException {
        write("data/nlu.yml", "nlu: [{intent: greet, examples: \"- hi\"}]\n");
        write("domain.yml", "intents: [greet]\n");

        ProjectFiles files = new ProjectFiles(ProjectPaths.in(folder));
        files.addExamples(Map.of("greet", List.of("hello")));

        assertThat(files.changed()).singleElement().satisfies(file -> {
            assertThat(file.path()).hasFileName("interactive.yml");
            assertThat(String.join("\n", file.diff(false))).contains("+- intent: greet", "+    - hello");
        });
    }

    @Test
    void a_file_that_was_changed_meanwhile_is_not_written() throws IOException {
        Path stories = write("data/stories.yml", "stories:\n- story: a\n  steps: []\n");
        ProjectFiles files = new ProjectFiles(ProjectPaths.in(folder));
        files.addStories(stories, "stories", List.of(Map.of("story", "b")));
        Files.writeString(stories, "stories: []\n");

        assertThat(files.changed().get(0).write()).isFalse();
        assertThat(stories).hasContent("stories: []");
    }

    @Test
    void public_projects_are_added_to_in_place_and_nothing_else_in_them_changes() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(PROJECTS), "The recorded projects are not there.");
        List<String> proposed = new ArrayList<>();
        int edited = 0;
        try (Stream<Path> projects = Files.list(PROJECTS)) {
            for (Path project : projects.sorted().toList()) {
                for (EditedFile file : additions(project)) {
                    edited++;
                    if (file.isNew()) {
                        proposed.add(file.path().toString());
                    }
                    assertThat(changedLines(file)).as("%s", file.path()).isEmpty();
                }
            }
        }
        assertThat(edited).isGreaterThan(60);
        assertThat(proposed).as("new files in place of additions").hasSizeLessThan(edited / 10);
    }

    private static List<EditedFile> additions(Path project) {
        ProjectPaths paths = ProjectPaths.in(project);
        NluData nlu = new ProjectReader(YamlReader.ofProcess(), new Problems())
                .read(paths, false)
                .nlu();
        ProjectFiles files = new ProjectFiles(paths);
        files.addStories(
                files.fileFor("stories"),
                "stories",
                List.of(Map.of("story", "new", "steps", List.of(Map.of("intent", "x")))));
        Set<String> labels = new java.util.TreeSet<>();
        nlu.examples().stream().map(Example::label).forEach(label -> label.ifPresent(labels::add));
        labels.forEach(label -> files.addExamples(Map.of(label, List.of("a new [one](new_entity) for " + label))));
        files.addNames(NAMES);
        return files.changed();
    }

    /** Lines that are gone; a list in brackets that became longer is none. */
    private static List<String> changedLines(EditedFile file) {
        return file.diff(false).stream()
                .skip(2)
                .filter(line -> line.startsWith("-") && !line.contains("["))
                .toList();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
