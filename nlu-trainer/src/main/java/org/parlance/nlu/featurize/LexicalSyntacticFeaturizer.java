package org.parlance.nlu.featurize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** A feature of the token that stands {@code offset} places away, and the vector's place for each of its values. */
    private record Cell(int offset, WordFeature feature, Map<String, Integer> places) {
        String prefix() {
            return offset + ":" + feature.name() + ":";
        }
    }

    private final String origin;
    private final List<Cell> cells;
    private final Map<String, Integer> vocabulary;

    private LexicalSyntacticFeaturizer(Settings settings, Map<String, Integer> vocabulary) {
        this.origin = Origin.of(settings);
        this.cells = cells(settings);
        this.vocabulary = vocabulary;
        for (Cell cell : cells) {
            String prefix = cell.prefix();
            vocabulary.forEach((name, place) -> {
                if (name.startsWith(prefix)) {
                    cell.places().put(name.substring(prefix.length()), place);
                }
            });
        }
    }

    public static LexicalSyntacticFeaturizer train(TrainingSet data, Settings settings) {
        LexicalSyntacticFeaturizer untold = new LexicalSyntacticFeaturizer(settings, Map.of());
        TreeSet<String> names = new TreeSet<>();
        for (Message message : data.messages()) {
            for (int t = 0; t < message.tokens().size(); t++) {
                untold.describe(message.tokens(), t, names);
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
            vectors.add(vector(message.tokens(), t));
        }
        return message.withFeatures(new Features(origin, vocabulary.size(), SparseVector.EMPTY, vectors));
    }

    private SparseVector vector(List<Token> tokens, int at) {
        int[] places = new int[cells.size()];
        int count = 0;
        for (Cell cell : cells) {
            int t = at + cell.offset();
            if (t >= 0 && t < tokens.size()) {
                int place = cell.places().getOrDefault(cell.feature().value(tokens, t), -1);
                places[count] = place;
                count += place >= 0 ? 1 : 0;
            }
        }
        Arrays.sort(places, 0, count);
        return SparseVector.ones(Arrays.copyOf(places, count));
    }

    @Override
    public void save(ModelFiles files) {
        files.putJson(FILE, List.copyOf(vocabulary.keySet()));
    }

    private void describe(List<Token> tokens, int at, Set<String> names) {
        for (Cell cell : cells) {
            int t = at + cell.offset();
            if (t >= 0 && t < tokens.size()) {
                names.add(cell.prefix() + cell.feature().value(tokens, t));
            }
        }
    }

    /** Each feature once; names that mean nothing are left out. */
    private static List<Cell> cells(Settings settings) {
        List<List<String>> window = window(settings);
        List<Cell> cells = new ArrayList<>();
        for (int w = 0; w < window.size(); w++) {
            int offset = w - window.size() / 2;
            for (String name : new LinkedHashSet<>(window.get(w))) {
                WordFeature.of(name).ifPresent(feature -> cells.add(new Cell(offset, feature, new HashMap<>())));
            }
        }
        return List.copyOf(cells);
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
