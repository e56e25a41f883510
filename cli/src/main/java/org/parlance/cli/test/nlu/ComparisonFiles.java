package org.parlance.cli.test.nlu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.json.Json;
import org.parlance.core.yaml.YamlWriter;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.data.NluWriter;

/** The files of a comparison where {@code rasa test nlu --config A B} puts them: for each run and share the data and the reports. */
final class ComparisonFiles {
    private ComparisonFiles() {}

    static Map<String, String> of(ConfigComparison comparison) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("results.json", Json.pretty(comparison.results()) + "\n");
        files.put("nlu_model_comparison.json", Json.pretty(comparison.toJson()) + "\n");
        files.put(NluResult.PAGE, ComparisonPage.write(comparison));
        List<Shares.Run> runs = comparison.shares().runs();
        for (int run = 0; run < runs.size(); run++) {
            run(comparison, run, files);
        }
        return files;
    }

    private static void run(ConfigComparison comparison, int number, Map<String, String> files) {
        Shares.Run run = comparison.shares().runs().get(number);
        String folder = "run_%d/".formatted(number + 1);
        files.put(folder + "test.yml", yaml(run.test()));
        int share = 0;
        for (Map.Entry<Integer, NluData> training : run.training().entrySet()) {
            String own = "%s%d%%_exclusion/".formatted(folder, training.getKey());
            files.put(own + "train/train.yml", yaml(training.getValue()));
            reports(comparison, number, share++, own, files);
        }
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
