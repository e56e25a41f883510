package org.parlance.cli.test.nlu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.cli.test.figures.ClassificationReport;

/** The figures by which trainings are compared, by name: those that Rasa gives of cross-validation, and entities as exact spans. */
final class MainFigures {
    static final String ACCURACY = "intent accuracy";
    static final String F1 = "intent F1";
    static final String ENTITY_F1 = "entity F1, exact spans";

    private MainFigures() {}

    static Map<String, Double> of(NluTest test) {
        Map<String, Double> figures = new LinkedHashMap<>();
        if (test.severalIntents()) {
            labels("intent", test.intentReport(), figures);
        }
        if (!test.answers().isEmpty()) {
            labels("answer", report(test.answers()), figures);
        }
        if (test.annotated()) {
            figures.put(ENTITY_F1, test.spans().report().micro().f1());
        }
        for (TokenEntities extractor : test.extractors()) {
            labels(extractor.extractor(), extractor.report(), figures);
        }
        return figures;
    }

    private static void labels(String what, ClassificationReport report, Map<String, Double> figures) {
        figures.put(what + " accuracy", report.accuracy());
        figures.put(what + " F1", report.weightedF1());
        figures.put(what + " precision", report.weightedPrecision());
    }

    private static ClassificationReport report(List<IntentResult> results) {
        return ClassificationReport.of(
                results.stream().map(IntentResult::judged).toList());
    }
}
