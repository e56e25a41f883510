package org.parlance.cli.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Ran;
import org.parlance.cli.TinyProject;
import org.parlance.nlu.spi.NluComponentFactory;

/** The component that docs/plugins.md shows, from a jar of its own. */
@Timeout(120)
class OwnComponentTest {
    @TempDir
    Path work;

    @Test
    void the_component_of_the_page_is_added_trained_and_asked() throws IOException {
        TinyProject project = TinyProject.in(work.resolve("project"));
        String plugins = work.resolve("plugins").toString();
        assertThat(Ran.verb("plugin", "add", folder().toString(), "--plugins", plugins)
                        .code())
                .isZero();
        Path config = Path.of(project.path("config.yml"));
        Files.writeString(
                config,
                Files.readString(config)
                        .replace("policies:", "- name: WeatherWords\n  words: [rain, sunny]\n  wrods: 1\npolicies:"));

        Ran training = project.run(
                "train", "--out", project.path("models"), "--cache", project.path("cache"), "--plugins", plugins);
        assertThat(training.err())
                .contains("The key \"wrods\" is not known in WeatherWords.")
                .contains("\"words\"");
        assertThat(training.code()).as(training.err()).isZero();

        String models = project.path("models");
        Ran parsed = Ran.withInput("hello, Sunny again\n", "shell", "nlu", "-m", models, "--plugins", plugins);
        assertThat(parsed.out()).contains("\"weather\"", "\"Sunny\"", "\"WeatherWords\"");

        Ran missing = Ran.withInput(
                "hello\n",
                "shell",
                "nlu",
                "-m",
                models,
                "--plugins",
                Files.createDirectory(work.resolve("none")).toString());
        assertThat(missing.code()).isEqualTo(4);
        assertThat(missing.err()).contains("weather");
    }

    private Path folder() throws IOException {
        String page = Files.readString(Path.of("../docs/plugins.md"));
        int begin = page.indexOf("```java") + 7;
        Path folder = work.resolve("sources/weather");
        new PluginMaker(work)
                .jar(
                        folder.resolve("weather.jar"),
                        Map.of("com/example/WeatherWords.java", page.substring(begin, page.indexOf("```", begin))),
                        Map.of(PluginMaker.service(NluComponentFactory.class), "com.example.WeatherWords\n"));
        return folder;
    }
}
