package org.parlance.cli.test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.plugin.PluginOptions;
import org.parlance.cli.test.nlu.ModelFolds;
import org.parlance.cli.test.nlu.NluFigures;
import org.parlance.cli.test.nlu.NluTest;
import org.parlance.core.config.Compatibility;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;
import org.parlance.server.turn.ModelTests;

/** Measures a model with what a request of the HTTP API brings along; no custom action runs. */
public final class ModelTester implements ModelTests {
    private static final String NAME = "test_data.yml";

    /** What a request says is not filled in from the server's environment. */
    private final YamlReader yaml = new YamlReader(name -> Optional.of("${" + name + "}"), YamlLimits.DEFAULT);

    private final LoadedModel model;
    private final PluginOptions plugins;

    /** @param plugins where the components of the model's pipeline are, for tests that train */
    public ModelTester(LoadedModel model, PluginOptions plugins) {
        this.model = model;
        this.plugins = plugins;
    }

    @Override
    public Map<String, Object> stories(String text, boolean endToEnd) {
        Problems problems = new Problems();
        TestStories tests = new TestData(problems).storiesIn(read(text, problems), model.domain());
        check(tests.stories().stories().isEmpty(), "test stories", problems);
        StoryTest test = new StoryRunner(model, endToEnd, Optional.empty()).run(tests, Integer.MAX_VALUE, problems);
        return StoryFigures.evaluation(test, model.config().compatibility().equals(Compatibility.RASA_3_6));
    }

    @Override
    public Map<String, Object> examples(String text) {
        Problems problems = new Problems();
        List<Example> gold = new TestData(problems).examplesIn(read(text, problems));
        check(gold.isEmpty(), "examples", problems);
        return NluFigures.evaluation(NluTest.of(model.understanding(), gold));
    }

    @Override
    public Map<String, Object> crossValidation(String text, int folds) {
        Problems problems = new Problems();
        NluData data = new TestData(problems).nluIn(read(text, problems));
        check(data.examples().isEmpty(), "examples", problems);
        return NluFigures.evaluation(new ModelFolds(model, plugins).test(data, folds, problems));
    }

    private List<YamlMapping> read(String text, Problems problems) {
        return yaml.read(NAME, text, problems).flatMap(node -> node.asMapping("The request body", problems)).stream()
                .toList();
    }

    private static void check(boolean nothing, String what, Problems problems) {
        if (nothing) {
            problems.error(Location.ofFile(NAME), "There are no %s to test with.".formatted(what));
        }
        problems.throwIfErrors(Kind.DATA);
    }
}
