package org.parlance.nlu.featurize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.parlance.core.json.Json;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.math.SparseVector;
import org.parlance.nlu.spi.Features;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.Token;
import org.parlance.nlu.spi.TrainingSet;

/** Describes how each token and its neighbours look: case, digits, prefixes, suffixes, begin and end of the text. */
public final class LexicalSyntacticFeaturizer implements NluComponent {
    private static final String FILE = "features.json";
    private static final List<List<String>> DEFAULT = List.of(
            List.of("low", "title", "upper"),
            List.of("BOS", "EOS", "low", "upper", "title", "digit"),
            List.of("low", "title", "upper"));

    private final String origin;
    private final List<List<String>> window;
    private final Map<String, Integer> vocabulary;

    private LexicalSyntacticFeaturizer(Settings settings, Map<String, Integer> vocabulary) {
        this.origin = Origin.of(settings);
        this.window = window(settings);
        this.vocabulary = vocabulary;
    }

    public static LexicalSyntacticFeaturizer train(TrainingSet data, Settings settings) {
        LexicalSyntacticFeaturizer untold = new LexicalSyntacticFeaturizer(settings, Map.of());
        TreeSet<String> names = new TreeSet<>();
        for (Message message : data.messages()) {
            for (int t = 0; t < message.tokens().size(); t++) {
                names.addAll(untold.describe(message.tokens(), t));
            }
        }
        return new LexicalSyntacticFeaturizer(settings, numbered(List.copyOf(names)));
    }

    public static LexicalSyntacticFeaturizer load(Settings settings, ModelFiles files) {
        List<String> names =
                Json.list(files.json(FILE)).stream().map(String::valueOf).toList();
        return new LexicalSyntacticFeaturizer(settings, numbered(names));
    }

    @Override
    public Message process(Message message, ParseContext context) {
        List<SparseVector> vectors = new ArrayList<>(message.tokens().size());
        for (int t = 0; t < message.tokens().size(); t++) {
            int[] places = describe(message.tokens(), t).stream()
                    .map(vocabulary::get)
                    .filter(place -> place != null)
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .distinct()
                    .toArray();
            vectors.add(SparseVector.ones(places));
        }
        return message.withFeatures(new Features(origin, vocabulary.size(), SparseVector.EMPTY, vectors));
    }

    @Override
    public void save(ModelFiles files) {
        files.putJson(FILE, List.copyOf(vocabulary.keySet()));
    }

    private List<String> describe(List<Token> tokens, int at) {
        List<String> found = new ArrayList<>();
        int half = window.size() / 2;
        for (int w = 0; w < window.size(); w++) {
            int t = at + w - half;
            if (t >= 0 && t < tokens.size()) {
                for (String feature : window.get(w)) {
                    value(feature, tokens, t).ifPresent(v -> found.add(prefix(t - at) + feature + ":" + v));
                }
            }
        }
        return found;
    }

    private static String prefix(int offset) {
        return offset + ":";
    }

    private static Optional<String> value(String feature, List<Token> tokens, int t) {
        String word = tokens.get(t).text();
        return switch (feature) {
            case "BOS" -> Optional.of(String.valueOf(t == 0));
            case "EOS" -> Optional.of(String.valueOf(t == tokens.size() - 1));
            case "low" -> Optional.of(String.valueOf(Look.isLower(word)));
            case "upper" -> Optional.of(String.valueOf(Look.isUpper(word)));
            case "title" -> Optional.of(String.valueOf(Look.isTitle(word)));
            case "digit" -> Optional.of(String.valueOf(Look.isDigits(word)));
            default -> affix(feature, word);
        };
    }

    private static Optional<String> affix(String feature, String word) {
        if (!feature.matches("(prefix|suffix)\\d")) {
            return Optional.empty();
        }
        int length = Math.min(word.length(), feature.charAt(feature.length() - 1) - '0');
        return Optional.of(
                feature.startsWith("prefix") ? word.substring(0, length) : word.substring(word.length() - length));
    }

    private static List<List<String>> window(Settings settings) {
        List<List<String>> window = new ArrayList<>();
        for (Object row : Json.list(settings.value("features").orElse(null))) {
            window.add(Json.list(row).stream().map(String::valueOf).toList());
        }
        return window.isEmpty() ? DEFAULT : window;
    }

    private static Map<String, Integer> numbered(List<String> names) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }
}
