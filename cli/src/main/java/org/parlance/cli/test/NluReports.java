package org.parlance.cli.test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parlance.core.json.Json;

/** The files of {@code rasa test nlu}: reports, errors and pictures. */
final class NluReports {
    private NluReports() {}

    /** Contents by file name. */
    static Map<String, String> of(NluTest test) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("intent_report.json", json(test.intentReport().toJson()));
        files.put("intent_errors.json", json(test.intentErrors()));
        files.put("entity_report.json", json(test.entityReport().toJson()));
        files.put("entity_errors.json", json(test.entityErrors()));
        return files;
    }

    /** Draws the pictures, if there is anything to draw. */
    static void draw(NluTest test, Path folder) throws IOException {
        if (!test.intents().isEmpty()) {
            ConfusionPicture.write(test.intents(), folder.resolve("intent_confusion_matrix.png"));
            HistogramPicture.write(test.intents(), folder.resolve("intent_histogram.png"));
        }
    }

    private static String json(Object value) {
        return Json.pretty(value) + "\n";
    }
}
