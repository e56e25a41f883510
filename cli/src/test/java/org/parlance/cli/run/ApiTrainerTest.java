package org.parlance.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.TinyProject;
import org.parlance.cli.model.ModelOptions;
import org.parlance.cli.plugin.PluginOptions;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.spi.ParseContext;
import org.parlance.server.http.ModelTrainer.Options;
import org.parlance.server.http.ModelTrainer.Trained;

class ApiTrainerTest {
    @TempDir
    Path folder;

    private ApiTrainer trainer() {
        return new ApiTrainer(folder.resolve("models"), folder.resolve("cache"), new PluginOptions());
    }

    /** Configuration, domain and data in one file, with the version once. */
    private String oneFile() throws IOException {
        TinyProject.in(folder);
        return Files.readString(folder.resolve("config.yml"))
                + Files.readString(folder.resolve("domain.yml"))
                + Files.readString(folder.resolve("data/all.yml")).replace("version: \"3.1\"\n", "");
    }

    @Test
    void one_file_with_everything_makes_a_model_that_works() throws IOException {
        Trained trained = trainer().train(oneFile(), new Options(false, false));

        Path file = Files.write(folder.resolve(trained.name()), trained.content());
        var model = new ModelOptions().load(file);
        assertThat(model.understanding()
                        .parse("see you", ParseContext.NONE)
                        .parse()
                        .intentName())
                .contains("goodbye");
        assertThat(model.domain().responses()).containsKey("utter_greet");
        assertThat(model.machine()).isNotNull();
        assertThat(folder.resolve("models")).doesNotExist();
    }

    @Test
    void a_model_is_kept_where_that_is_asked_for() throws IOException {
        Trained trained = trainer().train(oneFile(), new Options(true, false));

        assertThat(folder.resolve("models").resolve(trained.name())).hasBinaryContent(trained.content());
    }

    @Test
    void what_is_wrong_has_its_place_in_the_body() throws IOException {
        String wrong = oneFile().replace("- action: utter_bye", "- action: utter_by");

        assertThatThrownBy(() -> trainer().train(wrong, new Options(false, false)))
                .isInstanceOf(ParlanceException.class)
                .hasMessageContaining("utter_by")
                .hasMessageContaining("data.yml:");
    }

    @Test
    void the_servers_environment_stays_its_own() throws IOException {
        String asking = oneFile().replace("Hello!", "Hello ${PATH}!");

        Trained trained = trainer().train(asking, new Options(false, false));

        var model = new ModelOptions().load(Files.write(folder.resolve(trained.name()), trained.content()));
        assertThat(model.domain().responses().get("utter_greet").toString()).contains("${PATH}");
    }
}
