package org.parlance.cli.test.nlu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.cli.test.figures.Written;
import org.parlance.cli.test.nlu.Confusions.Pair;
import org.parlance.core.json.Json;

/**
 * What a test of the understanding came to.
 *
 * @param measured what was tested, and how
 * @param test the examples with what was made of them
 * @param summary the main figures
 * @param confusions intents that are taken for each other
 * @param mislabelled training examples whose intent may be a slip
 * @param folds where folds were trained
 */
record NluResult(
        String measured,
        NluTest test,
        Summary summary,
        List<Pair> confusions,
        List<Mislabelled> mislabelled,
        Optional<CrossValidation> folds) {
    static final String CONFUSIONS = "intent_confusions.json";
    private static final String FOLDS = "cross_validation.json";
    static final String PAGE = "nlu_report.html";

    /** Contents by file name: Rasa's, and those that Rasa doesn't have. */
    Map<String, String> files(Written written) {
        Map<String, String> files = new LinkedHashMap<>(NluReports.of(test, written));
        files.put(CONFUSIONS, Json.pretty(confusionsJson()) + "\n");
        folds.ifPresent(all -> files.put(FOLDS, Json.pretty(all.toJson()) + "\n"));
        files.put(PAGE, ResultPage.write(this));
        return files;
    }

    private Map<String, Object> confusionsJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pairs", confusions.stream().map(Pair::toJson).toList());
        json.put("mislabelled", mislabelled.stream().map(Mislabelled::toJson).toList());
        return json;
    }

    /** Of intents, weighted as in Rasa, and of entities as exact spans; as far as there are any. */
    Map<String, Double> f1() {
        Map<String, Double> f1 = new LinkedHashMap<>();
        if (!test.intents().isEmpty()) {
            f1.put("intents", test.intentReport().weightedF1());
        }
        summary.entityF1().ifPresent(value -> f1.put("entities", value.value()));
        return f1;
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = summary.toJson();
        folds.ifPresent(all -> json.put("cross_validation", all.toJson()));
        return json;
    }
}
