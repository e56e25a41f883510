package org.parlance.nlu.featurize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parlance.core.json.Json;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.math.SparseVector;
import org.parlance.nlu.spi.Features;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.TrainingSet;

/** Counts the words or character n-grams of a message that occur in the training data. */
public final class CountVectorsFeaturizer implements NluComponent {
    private static final String FILE = "vocabulary.json";

    private final String origin;
    private final Analyzer analyzer;
    private final List<String> terms;
    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final int unknown;

    private CountVectorsFeaturizer(Settings settings, List<String> terms) {
        this.origin = Origin.of(settings);
        this.analyzer = new Analyzer(settings);
        this.terms = List.copyOf(terms);
        for (int i = 0; i < terms.size(); i++) {
            vocabulary.put(terms.get(i), i);
        }
        this.unknown = analyzer.countsWords() ? vocabulary.getOrDefault(unknownToken(settings), -1) : -1;
    }

    public static CountVectorsFeaturizer train(TrainingSet data, Settings settings) {
        Analyzer analyzer = new Analyzer(settings);
        Set<String> unknownWords = new LinkedHashSet<>(settings.texts("OOV_words"));
        Map<String, Integer> frequencies = new TreeMap<>();
        for (Message message : data.messages()) {
            for (String term : Set.copyOf(analyzer.terms(message.tokens()))) {
                String counted = unknownWords.contains(term) ? unknownToken(settings) : term;
                frequencies.merge(counted, 1, Integer::sum);
            }
        }
        return new CountVectorsFeaturizer(
                settings, chosen(frequencies, settings, data.examples().size()));
    }

    public static CountVectorsFeaturizer load(Settings settings, ModelFiles files) {
        List<String> terms =
                Json.list(files.json(FILE)).stream().map(String::valueOf).toList();
        return new CountVectorsFeaturizer(settings, terms);
    }

    @Override
    public Message process(Message message, ParseContext context) {
        List<Integer> places = new ArrayList<>();
        for (String term : analyzer.terms(message.tokens())) {
            int place = vocabulary.getOrDefault(term, unknown);
            if (place >= 0) {
                places.add(place);
            }
        }
        return message.withFeatures(new Features(origin, terms.size(), SparseVector.counts(places), List.of()));
    }

    @Override
    public void save(ModelFiles files) {
        files.putJson(FILE, terms);
    }

    private static List<String> chosen(Map<String, Integer> frequencies, Settings settings, int examples) {
        double least = limit(settings.number("min_df", 1), settings, "min_df", examples);
        double most = limit(settings.number("max_df", 1.0), settings, "max_df", examples);
        List<String> kept = frequencies.entrySet().stream()
                .filter(entry -> entry.getValue() >= least && entry.getValue() <= most)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Math.max(1, settings.integer("max_features", Integer.MAX_VALUE)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return withUnknown(kept, settings);
    }

    /** A fraction means a share of the examples, a whole number is a count. */
    private static double limit(double value, Settings settings, String key, int examples) {
        boolean whole = settings.value(key).map(v -> v instanceof Long).orElse(key.equals("min_df"));
        return whole ? value : value * examples;
    }

    private static List<String> withUnknown(List<String> terms, Settings settings) {
        String token = unknownToken(settings);
        if (token.isEmpty()
                || terms.contains(token)
                || settings.texts("OOV_words").isEmpty()) {
            return terms;
        }
        List<String> more = new ArrayList<>(terms);
        more.add(token);
        return more;
    }

    private static String unknownToken(Settings settings) {
        return settings.text("OOV_token", "").toLowerCase(Locale.ROOT);
    }
}
