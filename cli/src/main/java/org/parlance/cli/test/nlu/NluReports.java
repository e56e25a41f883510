package org.parlance.cli.test.nlu;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.cli.test.figures.ClassificationReport;
import org.parlance.cli.test.figures.ConfusionPicture;
import org.parlance.cli.test.figures.Judged;
import org.parlance.cli.test.figures.Written;
import org.parlance.core.json.Json;

/** The files of {@code rasa test nlu}: reports, errors, successes and pictures; and entities as exact spans. */
final class NluReports {
    private static final String INTENT = "intent";
    private static final String ANSWER = "intent_response_key_target";

    private final Written written;
    private final Map<String, String> files = new LinkedHashMap<>();

    private NluReports(Written written) {
        this.written = written;
    }

    /** Contents by file name; as in Rasa a list of errors or successes with nothing in it is no file. */
    static Map<String, String> of(NluTest test, Written written) {
        NluReports reports = new NluReports(written);
        if (test.severalIntents()) {
            reports.labels("intent", INTENT, test.intents());
        }
        if (!test.answers().isEmpty()) {
            reports.labels("response_selection", ANSWER, test.answers());
        }
        test.extractors().forEach(reports::extractor);
        reports.put("entity_report.json", test.spans().report().toJson());
        reports.list("entity_errors.json", written.errors(), test.spans().errors());
        return reports.files;
    }

    private void labels(String name, String target, List<IntentResult> results) {
        ClassificationReport report = ClassificationReport.of(
                results.stream().map(IntentResult::judged).toList());
        put(name + "_report.json", report.toJson());
        list(name + "_errors.json", written.errors(), shown(target, results, false));
        list(name + "_successes.json", written.successes(), shown(target, results, true));
    }

    private static List<Map<String, Object>> shown(String target, List<IntentResult> results, boolean right) {
        return results.stream()
                .filter(result -> result.right() == right)
                .map(result -> result.toJson(target))
                .toList();
    }

    private void extractor(TokenEntities entities) {
        put(entities.extractor() + "_report.json", entities.report().toJson());
        list(entities.extractor() + "_errors.json", written.errors(), entities.errors());
        list(entities.extractor() + "_successes.json", written.successes(), entities.successes());
    }

    private void list(String name, boolean wanted, List<Map<String, Object>> rows) {
        if (wanted && !rows.isEmpty()) {
            put(name, rows);
        }
    }

    private void put(String name, Object value) {
        files.put(name, Json.pretty(value) + "\n");
    }

    /** Draws the pictures, if there is anything to draw. */
    static void draw(NluTest test, Path folder) throws IOException {
        if (!test.intents().isEmpty()) {
            draw("intent", "Intents", test.intents(), folder);
        }
        if (!test.answers().isEmpty()) {
            draw("response_selection", "Answers", test.answers(), folder);
        }
        for (TokenEntities entities : test.extractors()) {
            Path file = folder.resolve(entities.extractor() + "_confusion_matrix.png");
            ConfusionPicture.write("Entities", entities.tokens(), file);
            if (!entities.confidences().isEmpty()) {
                HistogramPicture.write(
                        "Entities", entities.confidences(), folder.resolve(entities.extractor() + "_histogram.png"));
            }
        }
    }

    private static void draw(String name, String title, List<IntentResult> results, Path folder) throws IOException {
        List<Judged> judged = results.stream().map(IntentResult::judged).toList();
        ConfusionPicture.write(title, judged, folder.resolve(name + "_confusion_matrix.png"));
        HistogramPicture.write(title, IntentResult.confidences(results), folder.resolve(name + "_histogram.png"));
    }
}
