package org.parlance.cli.test.nlu;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parlance.core.json.Json;
import org.parlance.core.yaml.YamlWriter;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.data.NluWriter;

/** The files of a comparison where {@code rasa test nlu --config A B} puts them: for each run and share the data, the models and the reports. */
final class ComparisonFiles {
    /** The examples of a share, in its folder. */
    static final String TRAIN = "train/train.yml";

    private ComparisonFiles() {}

    static Map<String, String> of(ConfigComparison comparison) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("results.json", Json.pretty(comparison.results()) + "\n");
        files.put("nlu_model_comparison.json", Json.pretty(comparison.toJson()) + "\n");
        files.put(NluResult.PAGE, ComparisonPage.write(comparison));
        for (int run = 0; run < comparison.shares().runs().size(); run++) {
            int share = 0;
            for (int leftOut : comparison.shares().leftOut()) {
                reports(comparison, run, share++, place(run, leftOut), files);
            }
        }
        return files;
    }

    /** What each run and share learns from and is tested with, for which a file is written before anything is trained. */
    static Map<String, String> data(Shares shares) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int run = 0; run < shares.runs().size(); run++) {
            int number = run;
            files.put(folder(run) + "test.yml", yaml(shares.runs().get(run).test()));
            shares.runs()
                    .get(run)
                    .training()
                    .forEach((leftOut, data) -> files.put(place(number, leftOut) + TRAIN, yaml(data)));
        }
        return files;
    }

    /** The folder of a share of a run, the first of which is 0. */
    static String place(int run, int leftOut) {
        return "%s%d%%_exclusion/".formatted(folder(run), leftOut);
    }

    private static String folder(int run) {
        return "run_%d/".formatted(run + 1);
    }

    private static void reports(
            ConfigComparison comparison, int run, int share, String folder, Map<String, String> files) {
        comparison.curves().forEach((name, curve) -> curve.cells()
                .get(run)
                .get(share)
                .files()
                .forEach((file, content) -> files.put("%s%s_report/%s".formatted(folder, name, file), content)));
    }

    private static String yaml(NluData data) {
        return YamlWriter.write(NluWriter.yaml(data));
    }
}
