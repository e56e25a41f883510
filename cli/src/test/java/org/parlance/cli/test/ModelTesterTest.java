package org.parlance.cli.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.TinyProject;
import org.parlance.cli.model.ModelOptions;
import org.parlance.cli.plugin.PluginOptions;
import org.parlance.core.json.Json;
import org.parlance.core.problem.ParlanceException;

class ModelTesterTest {
    private static final String EXAMPLES =
            """
            nlu:
            - intent: start
              examples: |
                - start the engine
                - start it now
                - start the pump
            - intent: halt
              examples: |
                - halt the engine
                - halt it now
                - halt the pump
            """;

    @TempDir
    Path folder;

    @Test
    void examples_are_cross_validated_with_the_model_s_pipeline() throws IOException {
        TinyProject project = TinyProject.in(folder);
        project.file("config.yml", "pipeline:\n- name: LogisticRegressionClassifier\npolicies:\n- name: RulePolicy\n");
        assertThat(project.train().code()).isZero();
        ModelTester tester = new ModelTester(new ModelOptions().load(folder.resolve("models")), new PluginOptions());

        Map<String, Object> evaluation =
                Json.map(tester.crossValidation(EXAMPLES, 3).get("intent_evaluation"));

        assertThat(Json.list(evaluation.get("predictions"))).hasSize(6);
        assertThat(evaluation).containsEntry("accuracy", 1.0).containsKeys("report", "precision", "f1_score", "errors");
        assertThat(tester.crossValidation(EXAMPLES, 3)).isEqualTo(tester.crossValidation(EXAMPLES, 3));
        assertThatThrownBy(() -> tester.crossValidation(EXAMPLES, 7))
                .isInstanceOf(ParlanceException.class)
                .hasMessageContaining("There are fewer examples (6) than folds (7).");
    }
}
