package org.parlance.nlu.featurize;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parlance.core.train.Settings;
import org.parlance.nlu.spi.Token;

/** Cuts a message into the n-grams that a {@link CountVectorsFeaturizer} counts, as scikit-learn's vectorizers do. */
final class Analyzer {
    private final String kind;
    private final int least;
    private final int most;
    private final boolean lowercase;
    private final boolean stripAccents;
    private final Set<String> stopWords;

    Analyzer(Settings settings) {
        this.kind = settings.text("analyzer", "word");
        this.least = Math.max(1, settings.integer("min_ngram", 1));
        this.most = Math.max(least, settings.integer("max_ngram", 1));
        this.lowercase = settings.flag("lowercase", true);
        this.stripAccents = settings.value("strip_accents").isPresent();
        this.stopWords = Set.copyOf(settings.texts("stop_words"));
    }

    /** The n-grams of the tokens; digits alone count as {@code __NUMBER__}, as in Rasa. */
    List<String> terms(List<Token> tokens) {
        List<String> words = tokens.stream().map(this::normalized).toList();
        List<String> terms = new ArrayList<>();
        switch (kind) {
            case "char" -> grams(String.join(" ", words), terms);
            case "char_wb" -> words.forEach(word -> grams(" " + word + " ", terms));
            default -> wordGrams(words, terms);
        }
        return terms;
    }

    String normalized(Token token) {
        return Look.isDigits(token.text()) ? "__NUMBER__" : normalized(token.text());
    }

    String normalized(String word) {
        String text = lowercase ? word.toLowerCase(Locale.ROOT) : word;
        return stripAccents ? Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "") : text;
    }

    boolean countsWords() {
        return !kind.startsWith("char");
    }

    private void wordGrams(List<String> words, List<String> terms) {
        List<String> kept =
                words.stream().filter(word -> !stopWords.contains(word)).toList();
        for (int n = least; n <= most; n++) {
            for (int i = 0; i + n <= kept.size(); i++) {
                terms.add(n == 1 ? kept.get(i) : String.join(" ", kept.subList(i, i + n)));
            }
        }
    }

    private void grams(String text, List<String> terms) {
        for (int n = least; n <= most; n++) {
            for (int i = 0; i + n <= text.length(); i++) {
                terms.add(text.substring(i, i + n));
            }
        }
    }
}
