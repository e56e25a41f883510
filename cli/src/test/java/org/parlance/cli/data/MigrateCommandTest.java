package org.parlance.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parlance.cli.Ran;
import org.parlance.cli.project.Project;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.cli.project.ProjectReader;
import org.parlance.core.domain.Slot;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlReader;
import org.parlance.policy.PolicyGraph;
import org.parlance.policy.PolicyInput;
import org.parlance.policy.training.TrainingConversations;

@Timeout(120)
final class MigrateCommandTest {
    private static final Path SHARED = Path.of("../../shared/conformance");
    private static final String OLD =
            """
            version: "2.0"
            intents:
            - greet
            - bye: {triggers: utter_bye}
            slots:
              name: {type: text}
            responses:
              utter_bye: [{text: Bye}]
            """;

    @TempDir
    private Path folder;

    @Test
    void the_new_domain_stands_beside_the_old_one_and_the_difference_is_shown() throws IOException {
        Ran ran = migrate();
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("-version: \"2.0\"", "+version: \"3.1\"", "+- rule: bye triggers utter_bye");
        assertThat(folder.resolve("domain.yml")).hasContent(OLD);
        assertThat(folder.resolve("original_domain.yml")).hasContent(OLD);
        assertThat(folder.resolve("new_domain.yml"))
                .content()
                .startsWith("version: \"3.1\"\nintents:\n- greet\n- bye\n");
        assertThat(folder.resolve("data/rules_of_triggers.yml"))
                .content()
                .contains("- intent: bye\n  - action: utter_bye");
    }

    @Test
    void nothing_is_replaced_without_force() throws IOException {
        migrate();
        Files.writeString(folder.resolve("new_domain.yml"), "mine");
        Ran refused = migrate();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("new_domain.yml", "original_domain.yml", "--force");
        assertThat(folder.resolve("new_domain.yml")).hasContent("mine");
        assertThat(migrate("--force").code()).isZero();
        assertThat(folder.resolve("new_domain.yml")).content().startsWith("version: \"3.1\"");
    }

    @Test
    void a_domain_of_today_has_nothing_to_migrate_and_no_file_is_written() throws IOException {
        Files.writeString(folder.resolve("domain.yml"), "version: \"3.1\"\nintents: [greet]\n");
        Ran ran = Ran.verb("data", "migrate", "-d", folder.resolve("domain.yml").toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("There is nothing to migrate.");
        assertThat(folder.resolve("original_domain.yml")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("oldProjects")
    void a_public_project_is_the_same_machine_before_and_after(String name) throws IOException {
        Path project = copy(SHARED.resolve("projects").resolve(name));
        Path domain = project.resolve("domain.yml");
        Project before = read(project);
        Ran ran = Ran.verb(
                "data",
                "migrate",
                "-d",
                domain.toString(),
                "--out",
                project.resolve("n.yml").toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        Files.move(project.resolve("n.yml"), domain, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Project after = read(project);
        assertThat(after.domainJson()).isEqualTo(before.domainJson());
        assertThat(slots(after)).isEqualTo(slots(before));
        assertThat(after.domain().forms()).isEqualTo(before.domain().forms());
        assertThat(after.domain().actionNames()).isEqualTo(before.domain().actionNames());
        assertThat(trackers(after)).isEqualTo(trackers(before));
    }

    /** The slots without the lines where they stand, which a migration moves. */
    private static List<Slot> slots(Project project) {
        return project.domain().slots().values().stream()
                .map(s -> new Slot(
                        s.name(), s.type(), s.initialValue(), s.influencesConversation(), s.mappings(), List.of()))
                .toList();
    }

    /** Those that Rasa refuses as they are and that were recorded after its own migration. */
    static Stream<String> oldProjects() throws IOException {
        Path expected = SHARED.resolve("expected");
        Assumptions.assumeTrue(Files.isDirectory(expected), "skipped: ../shared/conformance is not there");
        try (Stream<Path> files = Files.list(expected)) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith("wild-"))
                    .filter(MigrateCommandTest::isOld)
                    .map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static boolean isOld(Path file) {
        try {
            Map<String, Object> recorded = Json.readObject(Files.readString(file));
            return recorded.containsKey("after_migration");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Ran migrate(String... more) throws IOException {
        Path domain = Files.writeString(folder.resolve("domain.yml"), OLD);
        Stream<String> verb = Stream.of(
                "data",
                "migrate",
                "-d",
                domain.toString(),
                "--data",
                folder.resolve("data").toString());
        return Ran.verb(Stream.concat(verb, Stream.of(more)).toArray(String[]::new));
    }

    private Path copy(Path project) throws IOException {
        Path copy = folder.resolve("project");
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(project.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
        return copy;
    }

    private static Project read(Path project) {
        Problems problems = new Problems();
        Project read = new ProjectReader(YamlReader.ofProcess(), problems).read(ProjectPaths.in(project), true);
        assertThat(problems.errors()).isEmpty();
        return read;
    }

    private static List<Object> trackers(Project project) {
        PolicyInput input = new PolicyInput(project.config().policies(), project.stories(), project.domain());
        TrainingConversations conversations =
                PolicyGraph.of(input, new Problems()).conversations();
        return conversations.all().stream()
                .<Object>map(tracker ->
                        tracker.events().stream().map(event -> event.event()).toList())
                .toList();
    }
}
