package org.parlance.nlu.featurize;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.parlance.core.message.Span;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.text.CodePoints;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.math.SparseVector;
import org.parlance.nlu.spi.Features;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.Token;
import org.parlance.nlu.spi.TrainingSet;

/** Says which regular expressions and lookup tables of the training data match, for the message and for each token. */
public final class RegexFeaturizer implements NluComponent {
    private final String origin;
    private final Patterns patterns;

    private RegexFeaturizer(Settings settings, Patterns patterns) {
        this.origin = Origin.of(settings);
        this.patterns = patterns;
    }

    public static RegexFeaturizer train(TrainingSet data, Settings settings) {
        return new RegexFeaturizer(settings, Patterns.of(data.data(), name -> true, settings, true));
    }

    public static RegexFeaturizer load(Settings settings, ModelFiles files) {
        return new RegexFeaturizer(settings, Patterns.load(files, settings, true));
    }

    @Override
    public Message process(Message message, ParseContext context) {
        if (patterns.size() == 0) {
            return message;
        }
        List<Token> tokens = message.tokens();
        List<TreeSet<Integer>> hits = new ArrayList<>();
        tokens.forEach(token -> hits.add(new TreeSet<>()));
        TreeSet<Integer> all = new TreeSet<>();
        CodePoints points = new CodePoints(message.text());
        for (Patterns.Found found : patterns.findAll(message.text())) {
            all.add(found.pattern());
            Span span = points.span(found.match().start(), found.match().end());
            for (int t = 0; t < tokens.size(); t++) {
                if (overlap(tokens.get(t).span(), span)) {
                    hits.get(t).add(found.pattern());
                }
            }
        }
        return message.withFeatures(new Features(
                origin,
                patterns.size(),
                ones(all),
                hits.stream().map(RegexFeaturizer::ones).toList()));
    }

    @Override
    public void save(ModelFiles files) {
        patterns.save(files);
    }

    private static boolean overlap(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    private static SparseVector ones(TreeSet<Integer> places) {
        return places.isEmpty()
                ? SparseVector.EMPTY
                : SparseVector.ones(places.stream().mapToInt(Integer::intValue).toArray());
    }
}
