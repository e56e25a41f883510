package org.parlance.nlu.featurize;

import java.util.List;
import java.util.Optional;
import org.parlance.nlu.spi.Token;

/** One of the looks of a word that a {@link LexicalSyntacticFeaturizer} may be told to note. */
record WordFeature(String name, Kind kind, int letters) {
    enum Kind {
        BOS,
        EOS,
        LOW,
        UPPER,
        TITLE,
        DIGIT,
        PREFIX,
        SUFFIX
    }

    /** By its name in config.yml: {@code BOS}, {@code low}, {@code prefix3} and so on. */
    static Optional<WordFeature> of(String name) {
        int letters = name.isEmpty() ? -1 : Character.digit(name.charAt(name.length() - 1), 10);
        String kind = letters < 0 ? name : name.substring(0, name.length() - 1);
        return switch (kind) {
            case "prefix" -> letters < 0 ? Optional.empty() : Optional.of(new WordFeature(name, Kind.PREFIX, letters));
            case "suffix" -> letters < 0 ? Optional.empty() : Optional.of(new WordFeature(name, Kind.SUFFIX, letters));
            default -> whole(name).map(whole -> new WordFeature(name, whole, 0));
        };
    }

    private static Optional<Kind> whole(String name) {
        return switch (name) {
            case "BOS" -> Optional.of(Kind.BOS);
            case "EOS" -> Optional.of(Kind.EOS);
            case "low" -> Optional.of(Kind.LOW);
            case "upper" -> Optional.of(Kind.UPPER);
            case "title" -> Optional.of(Kind.TITLE);
            case "digit" -> Optional.of(Kind.DIGIT);
            default -> Optional.empty();
        };
    }

    /** What it is for the token at a place. */
    String value(List<Token> tokens, int t) {
        String word = tokens.get(t).text();
        int length = Math.min(word.length(), letters);
        return switch (kind) {
            case BOS -> String.valueOf(t == 0);
            case EOS -> String.valueOf(t == tokens.size() - 1);
            case LOW -> String.valueOf(Look.isLower(word));
            case UPPER -> String.valueOf(Look.isUpper(word));
            case TITLE -> String.valueOf(Look.isTitle(word));
            case DIGIT -> String.valueOf(Look.isDigits(word));
            case PREFIX -> word.substring(0, length);
            case SUFFIX -> word.substring(word.length() - length);
        };
    }
}
