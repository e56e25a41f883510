package org.parlance.bench.nlu;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.parlance.cli.bench.Figure;
import org.parlance.cli.bench.NluScore;
import org.parlance.cli.bench.ParseSpeed;
import org.parlance.cli.bench.ProcessCost;
import org.parlance.core.json.Json;
import org.parlance.core.message.Parse;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluReader;

/**
 * Measures another library on a set as {@code parlance bench nlu} measures ours, and prints a JSON line:
 * {@code OtherLibraries LIBRARY train.yml test.yml [OUT_OF_SCOPE]}; {@code -Dplugins=DIR} says where Deeplearning4j's plug-in is. One
 * library for each process, so that its cost is its own.
 */
public final class OtherLibraries {
    private static final Map<String, Library> ALL = Map.of(
            "opennlp-maxent", new OpenNlpCategorizer("MAXENT"),
            "opennlp-naive-bayes", new OpenNlpCategorizer("NAIVEBAYES"),
            "opennlp-names-perceptron", new OpenNlpNames("PERCEPTRON"),
            "smile-maxent", new SmileMaxent(),
            "dl4j-perceptron", new Dl4jPerceptron(Path.of(System.getProperty("plugins", "plugins"))));
    private static final Set<Figure> NAMES = Set.of(Figure.ENTITY_F1, Figure.ENTITY_F1_OVERLAP);

    private OtherLibraries() {}

    /** Trains, tests and prints. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        String name = args[0];
        Set<String> outOfScope = args.length > 3 ? Set.of(args[3]) : Set.of();
        List<Example> train = examples(Path.of(args[1])).stream()
                .filter(example -> !outOfScope.contains(example.label().orElseThrow()))
                .toList();
        List<Example> test = examples(Path.of(args[2]));
        Library.Learned learned = ALL.get(name).train(train);
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        figures.putAll(ProcessCost.soFar());
        figures.put(Figure.MODEL_MEGABYTES, learned.bytes() / 1e6);
        Map<Figure, Double> score = NluScore.of(test, parses(learned, test), outOfScope);
        // What a name finder says of intents, and a classifier of entities, is nothing.
        score.keySet().removeIf(figure -> name.contains("names") != NAMES.contains(figure));
        figures.putAll(score);
        List<String> texts = test.stream().map(Example::text).toList();
        figures.putAll(new ParseSpeed(learned.understanding(), texts).measure());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        line.put("library", name);
        line.put("set", Path.of(args[1]).toAbsolutePath().getParent().getFileName().toString());
        line.put("test", Path.of(args[2]).getFileName().toString());
        line.put("train_examples", (long) train.size());
        line.put("test_examples", (long) test.size());
        line.put("figures", Figure.toJson(figures));
        System.out.println(Json.write(line));
    }

    private static List<Parse> parses(Library.Learned learned, List<Example> test) {
        return test.stream()
                .map(example -> learned.understanding()
                        .parse(example.text(), ParseContext.NONE)
                        .parse())
                .toList();
    }

    private static List<Example> examples(Path file) {
        Problems problems = new Problems();
        List<Example> examples = YamlReader.ofProcess()
                .read(file, problems)
                .flatMap(node -> node.asMapping("A file of examples", problems))
                .flatMap(content -> content.present("nlu"))
                .map((YamlNode section) -> NluReader.everyExample(section, problems))
                .orElse(List.of());
        problems.throwIfErrors(Kind.DATA);
        return examples;
    }
}
