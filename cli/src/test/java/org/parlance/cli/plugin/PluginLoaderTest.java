package org.parlance.cli.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.Action;

class PluginLoaderTest {
    @TempDir
    Path directory;

    @TempDir
    Path work;

    private PluginMaker maker;

    @BeforeEach
    void makePlugins() {
        maker = new PluginMaker(work);
    }

    @Test
    void each_plugin_sees_its_own_classes_and_the_installations_doors() {
        maker.action(directory, "second", "two");
        maker.action(directory, "first", "one");

        try (Plugins plugins = PluginLoader.load(directory)) {
            List<Action> actions = plugins.providers(Action.class);

            assertThat(actions).extracting(Action::name).containsExactly("one", "two");
            assertThat(plugins.origin(actions.get(1)).map(PluginDescriptor::name))
                    .contains("second");
        }
    }

    @Test
    void what_the_installation_has_comes_from_the_installation() throws Exception {
        Path folder = maker.action(directory, "mine", "one");
        maker.jar(
                folder.resolve("shadow.jar"),
                Map.of("org/parlance/core/text/Shadow.java", "package org.parlance.core.text; public class Shadow {}"),
                Map.of("org/parlance/core/spi/Action.class", "no class"));

        try (Plugins plugins = PluginLoader.load(directory)) {
            assertThat(plugins.providers(Action.class).get(0)).isInstanceOf(Action.class);
        }
    }

    @Test
    void providers_of_the_installation_are_not_taken_for_a_plugins() {
        maker.action(directory, "mine", "one");

        try (Plugins plugins = PluginLoader.load(directory)) {
            assertThat(plugins.providers(java.nio.file.spi.FileSystemProvider.class))
                    .isEmpty();
            assertThat(plugins.origin("text")).isEmpty();
        }
    }

    @Test
    void no_folder_means_no_plugins() {
        try (Plugins plugins = PluginLoader.load(directory.resolve("absent"))) {
            assertThat(plugins.all()).isEmpty();
        }
    }

    @Test
    void a_folder_of_other_things_is_no_plugin() throws IOException {
        maker.action(directory, "mine", "one");
        Path sources = Files.createDirectories(directory.resolve("sources"));
        Files.writeString(sources.resolve("pom.xml"), "<project/>");
        Problems problems = new Problems();

        assertThat(PluginLoader.find(directory, problems)).containsOnlyKeys("mine");
        assertThat(problems.sorted()).extracting(Problem::what).containsExactly("This folder holds no plug-in.");
        try (Plugins plugins = PluginLoader.load(directory)) {
            assertThat(plugins.all()).hasSize(1);
        }
    }

    @Test
    void everything_broken_is_told_at_once() throws IOException {
        Files.createDirectories(directory.resolve("empty"));
        Files.createDirectories(directory.resolve(".adding-1"));
        Files.writeString(Files.createDirectories(directory.resolve("cut")).resolve("cut.jar"), "PK");
        Path named = maker.action(directory, "named", "one");
        Files.writeString(named.resolve("plugin.properties"), "name=No Name\n");

        ParlanceException failure = catchThrowableOfType(ParlanceException.class, () -> PluginLoader.load(directory));

        assertThat(failure.kind()).isEqualTo(ParlanceException.Kind.CONFIGURATION);
        assertThat(failure.problems())
                .extracting(Problem::what)
                .containsExactly(
                        "This plug-in's jar is broken.",
                        "This plug-in's folder has no jars.",
                        "The plug-in's name \"No Name\" may only have lower-case letters, digits and hyphens.");
    }

    @Test
    void two_folders_of_one_plugin_are_a_problem() throws IOException {
        maker.action(directory, "one", "x");
        Path copy = maker.action(directory, "one-old", "x");
        Files.writeString(copy.resolve("plugin.properties"), "name=one\n");

        assertThatThrownBy(() -> PluginLoader.load(directory))
                .hasMessageContaining("\"one\" is there twice")
                .hasMessageContaining(directory.resolve("one").toString());
    }

    @Test
    void a_provider_that_is_not_there_is_a_problem_with_the_plugins_name() {
        maker.jar(
                directory.resolve("half").resolve("half.jar"),
                Map.of(),
                Map.of(PluginMaker.service(Action.class), "gone.Away\n"));

        try (Plugins plugins = PluginLoader.load(directory)) {
            assertThatThrownBy(() -> plugins.providers(Action.class))
                    .isInstanceOf(ParlanceException.class)
                    .hasMessageContaining("The plug-in \"half\" can't be loaded.")
                    .hasMessageContaining("gone.Away");
        }
    }

    @Test
    void a_model_that_needs_absent_plugins_is_refused_with_how_to_add_them() {
        maker.action(directory, "mine", "one");

        try (Plugins plugins = PluginLoader.load(directory)) {
            plugins.require(List.of("mine"));
            ParlanceException failure = catchThrowableOfType(
                    ParlanceException.class, () -> plugins.require(List.of("mine", "embeddings", "dl4j")));

            assertThat(failure.kind().exitCode()).isEqualTo(4);
            assertThat(failure.problems()).hasSize(2);
            assertThat(failure.problems().get(1).maybe()).isEqualTo("add it with: parlance plugin add embeddings");
        }
    }
}
