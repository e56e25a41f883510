package org.parlance.cli.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Console;
import org.parlance.cli.Main;

class PluginCommandTest {
    @TempDir
    Path work;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path plugins;
    private Path source;

    @BeforeEach
    void makePlugin() throws IOException {
        plugins = work.resolve("plugins");
        source = new PluginMaker(work).action(work.resolve("sources"), "weather", "one");
        Files.writeString(
                source.resolve("plugin.properties"),
                "name=weather\nversion=2.1\nlicence=GPL-3.0-or-later\ndescription=forecasts\n");
    }

    @Test
    void a_folder_is_added_and_listed() {
        assertThat(run("", false, "add", source.toString())).isZero();
        assertThat(out.toString()).startsWith("Added weather 2.1 to ");

        assertThat(run("", false, "list", "--json")).isZero();
        assertThat(out.toString())
                .contains("{\"name\":\"weather\",\"version\":\"2.1\",\"licence\":\"GPL-3.0-or-later\"");
    }

    @Test
    void a_zip_with_a_top_folder_replaces_the_older_plugin() throws IOException {
        run("", false, "add", source.toString());
        Files.writeString(plugins.resolve("weather/old.txt"), "old");
        Path zip = work.resolve("weather-plugin.zip");
        PluginMaker.zip(
                zip,
                Map.of(
                        "weather-3/plugin.properties", "name=weather\nversion=3\n".getBytes(),
                        "weather-3/weather.jar", Files.readAllBytes(source.resolve("weather.jar"))));

        assertThat(run("", false, "add", zip.toString())).isZero();
        assertThat(out.toString()).contains("Added weather 3 to ");
        assertThat(plugins.resolve("weather/old.txt")).doesNotExist();
        assertThat(plugins).isDirectoryContaining(path -> path.endsWith("weather"));
        assertOnlyPluginsAreLeft();
    }

    @Test
    void a_zip_that_reaches_outside_is_refused_and_leaves_nothing() throws IOException {
        Path zip = work.resolve("evil.zip");
        PluginMaker.zip(zip, Map.of("../../evil.jar", new byte[] {1}));

        assertThat(run("", false, "add", zip.toString())).isEqualTo(4);
        assertThat(err.toString()).contains("The plug-in can't be unpacked.", "outside of its folder");
        assertThat(work.resolve("evil.jar")).doesNotExist();
        assertOnlyPluginsAreLeft();
    }

    @Test
    void something_else_than_a_zip_is_refused() throws IOException {
        Path zip = Files.writeString(work.resolve("page.zip"), "<html>not found</html>");

        assertThat(run("", false, "add", zip.toString())).isEqualTo(4);
        assertThat(err.toString()).contains("it is no zip, or empty");
    }

    @Test
    void a_licence_that_needs_consent_is_shown_and_asked_for() throws IOException {
        askForConsent();

        assertThat(run("no\n", true, "add", source.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("Read this first.", "Do you accept", "Nothing was added.");
        assertOnlyPluginsAreLeft();
        assertThat(run("yes\n", true, "add", source.toString())).isZero();
        assertThat(plugins.resolve("weather")).isDirectory();
    }

    @Test
    void without_a_terminal_consent_is_an_option() throws IOException {
        askForConsent();

        assertThat(run("yes\n", false, "add", source.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("Maybe add --accept-licence");
        assertThat(run("", false, "add", source.toString(), "--accept-licence")).isZero();
    }

    @Test
    void a_wrong_name_is_answered_with_the_nearest() {
        assertThat(run("", false, "add", "embedings")).isEqualTo(4);
        assertThat(err.toString()).contains("Maybe you meant \"embeddings\".");
    }

    @Test
    void a_word_that_is_no_path_either_is_unknown() {
        assertThat(run("", false, "add", "a\0b")).isEqualTo(4);
        assertThat(err.toString()).contains("is neither a plug-in's name, nor a zip or folder.");
    }

    @Test
    void an_own_plugin_that_is_not_here_is_answered_with_how_to_get_it() {
        PluginSource here = new PluginSource(work, java.util.Optional.of(work));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> here.find("embeddings")))
                .hasMessageContaining("mvn -pl plugins/embeddings -am -DskipTests package");
    }

    @Test
    void an_own_plugin_is_found_in_a_checkouts_build() throws IOException {
        Path built = Files.createDirectories(work.resolve("plugins/dl4j/target/dl4j-plugin"));

        assertThat(new PluginSource(work, java.util.Optional.of(work)).find("dl4j"))
                .isEqualTo(built);
    }

    @Test
    void a_broken_plugin_is_listed_as_a_problem() throws IOException {
        Files.createDirectories(plugins.resolve("empty"));

        assertThat(run("", false, "list")).isEqualTo(1);
        assertThat(err.toString()).contains("This plug-in's folder has no jars.");
        assertThat(out.toString()).contains("To be added with parlance plugin add NAME:", "corenlp");
    }

    private void askForConsent() throws IOException {
        Files.writeString(source.resolve("plugin.properties"), "name=weather\nconsent=true\nlicence=GPL\n");
        Files.writeString(source.resolve("NOTICE"), "Read this first.\n");
    }

    private void assertOnlyPluginsAreLeft() throws IOException {
        try (Stream<Path> inside = Files.list(plugins)) {
            assertThat(inside.map(path -> path.getFileName().toString())).allMatch("weather"::equals);
        }
    }

    private int run(String lines, boolean terminal, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Console console = new Console(
                new BufferedReader(new StringReader(lines)),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                terminal,
                false);
        String[] all = Stream.of(Stream.of("plugin"), Stream.of(arguments), Stream.of("--plugins", plugins.toString()))
                .flatMap(words -> words)
                .toArray(String[]::new);
        return Main.run(console, all);
    }
}
