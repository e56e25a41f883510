package org.parlance.nlu;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parlance.core.config.AssistantConfig;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.TrainingRun;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;

/**
 * Measures accuracy, training time and parsing time from the command line:
 * {@code NluBench train.yml[,more.yml] test.yml}, or {@code NluBench train.yml cv} for five-fold cross-validation.
 */
final class NluBench {
    private NluBench() {}

    public static void main(String[] args) {
        NluData train = read(args[0].split(","));
        AssistantConfig config = args.length > 2 ? config(args[2]) : AssistantConfig.DEFAULT;
        if (args[1].equals("cv")) {
            crossValidate(train, config);
        } else {
            System.out.println(measure(train, read(args[1].split(",")).examples(), config));
        }
    }

    private static AssistantConfig config(String file) {
        Problems problems = new Problems();
        return TrainedNlu.config(org.parlance.core.yaml.YamlWriter.write(YamlReader.ofProcess()
                .read(Path.of(file), problems)
                .orElseThrow()
                .asMapping("config", problems)
                .flatMap(m -> m.get("pipeline"))
                .orElseThrow()
                .plain()));
    }

    private static void crossValidate(NluData data, AssistantConfig config) {
        for (int fold = 0; fold < 5; fold++) {
            List<Example> train = new ArrayList<>();
            List<Example> test = new ArrayList<>();
            for (int i = 0; i < data.examples().size(); i++) {
                (i % 5 == fold ? test : train).add(data.examples().get(i));
            }
            System.out.println(
                    measure(new NluData(train, data.synonyms(), data.regexes(), data.lookups()), test, config));
        }
    }

    private static String measure(NluData train, List<Example> test, AssistantConfig config) {
        long start = System.nanoTime();
        TrainedNlu trained =
                TrainedNlu.of(config, train, new TrainingRun(42, 2, org.parlance.core.train.Progress.NONE));
        double seconds = (System.nanoTime() - start) / 1e9;
        NluModel model = trained.model();
        int right = 0;
        int gold = 0;
        int found = 0;
        int exact = 0;
        int fallbacks = 0;
        double sure = 0;
        double[] bins = new double[30];
        long[] times = new long[test.size()];
        for (int i = 0; i < test.size(); i++) {
            Example example = test.get(i);
            long before = System.nanoTime();
            Parse parse = model.parse(example.text(), ParseContext.NONE).parse();
            times[i] = System.nanoTime() - before;
            Optional<String> intent = best(parse);
            boolean ok = intent.equals(example.intent());
            double confidence = confidence(parse);
            int bin = Math.min(9, (int) (confidence * 10));
            bins[bin]++;
            bins[10 + bin] += confidence;
            bins[20 + bin] += ok ? 1 : 0;
            sure += confidence;
            right += ok ? 1 : 0;
            fallbacks += parse.intentName().equals(Optional.of("nlu_fallback")) ? 1 : 0;
            Set<String> expected = spans(example.entities());
            Set<String> predicted = spans(parse.entities());
            gold += expected.size();
            found += predicted.size();
            predicted.retainAll(expected);
            exact += predicted.size();
        }
        double ece = 0;
        for (int b = 0; b < 10; b++) {
            ece += Math.abs(bins[10 + b] - bins[20 + b]) / test.size();
        }
        Arrays.sort(times);
        return String.format(
                Locale.ROOT,
                "%d train %d test: intent %.2f %%, entity F1 %.2f %%, mean confidence %.3f, ECE %.3f, fallbacks %.1f %%, train %.2f s,"
                        + " parse p50 %.0f us p99 %.0f us, held out %s",
                train.examples().size(),
                test.size(),
                100.0 * right / test.size(),
                gold + found == 0 ? 100 : 200.0 * exact / (gold + found),
                sure / test.size(),
                ece,
                100.0 * fallbacks / test.size(),
                seconds,
                times[times.length / 2] / 1e3,
                times[(int) (times.length * 0.99)] / 1e3,
                model.heldOut());
    }

    /** The classifier's winner, also where the fallback took its place. */
    private static Optional<String> best(Parse parse) {
        return parse.ranking().stream()
                .flatMap(score -> score.name().stream())
                .filter(name -> !name.equals("nlu_fallback"))
                .findFirst();
    }

    private static double confidence(Parse parse) {
        return parse.ranking().stream()
                .filter(score -> !score.is("nlu_fallback"))
                .mapToDouble(score -> score.confidence())
                .findFirst()
                .orElse(0);
    }

    private static Set<String> spans(List<Entity> entities) {
        return entities.stream()
                .map(e -> e.type() + e.role() + e.group() + e.span())
                .collect(Collectors.toSet());
    }

    static NluData read(String... files) {
        Problems problems = new Problems();
        List<NluData> all = Stream.of(files)
                .map(file -> TrainedNlu.section(YamlReader.ofProcess().read(Path.of(file), problems), problems))
                .toList();
        problems.sorted().stream().limit(5).forEach(System.err::println);
        return NluData.merged(all);
    }
}
