package org.parlance.nlu;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parlance.core.config.ComponentConfig;
import org.parlance.core.problem.Problem;

/** Rasa components whose pretrained models aren't here: what does their work instead, and what is lost. */
final class Replacements {
    /** What does a component's work and what is lost with it; empty where there is nothing to say. */
    private record Replacement(String instead, String lost) {}

    private static final Replacement NGRAMS = new Replacement(
            "n-grams of words and characters", "what pretrained vectors know of words outside the training data");
    private static final String TOKENS = "the whitespace tokenizer";
    private static final String LINGUISTIC = "lemmas and parts of speech";
    private static final Map<String, Replacement> BY_NAME = Map.ofEntries(
            Map.entry("SpacyNLP", new Replacement("", LINGUISTIC)),
            Map.entry("MitieNLP", new Replacement("", "")),
            Map.entry("SpacyFeaturizer", NGRAMS),
            Map.entry("MitieFeaturizer", NGRAMS),
            Map.entry("ConveRTFeaturizer", NGRAMS),
            Map.entry("LanguageModelFeaturizer", NGRAMS),
            Map.entry(
                    "JiebaTokenizer",
                    new Replacement("the UnicodeTokenizer with ICU's dictionary", "words of a dictionary of your own")),
            Map.entry("SpacyTokenizer", new Replacement(TOKENS, LINGUISTIC)),
            Map.entry("MitieTokenizer", new Replacement(TOKENS, "")),
            Map.entry("MitieIntentClassifier", new Replacement("a softmax on n-grams", "")),
            Map.entry("MitieEntityExtractor", new Replacement("a conditional random field", "")),
            Map.entry(
                    "SpacyEntityExtractor",
                    new Replacement(
                            "DIETClassifier or CRFEntityExtractor for entities of the training data",
                            "pretrained entities such as PERSON and GPE")));
    private static final Set<String> LEFT_OUT = Set.of(
            "SpacyNLP",
            "MitieNLP",
            "SpacyFeaturizer",
            "MitieFeaturizer",
            "ConveRTFeaturizer",
            "LanguageModelFeaturizer",
            "SpacyEntityExtractor");

    private Replacements() {}

    /** The library that a component comes from, when that library isn't here. */
    static Optional<String> family(String name) {
        return Optional.of(name)
                .filter(BY_NAME::containsKey)
                .map(known -> known.startsWith("Spacy") ? "Spacy" : known.startsWith("Mitie") ? "Mitie" : known);
    }

    /** One warning for the components of one library. */
    static Problem warning(List<ComponentConfig> components) {
        Set<String> names =
                components.stream().map(ComponentConfig::name).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> instead = new LinkedHashSet<>();
        Set<String> lost = new LinkedHashSet<>();
        names.stream().map(BY_NAME::get).forEach(replacement -> {
            instead.add(replacement.instead());
            lost.add(replacement.lost());
        });
        instead.remove("");
        lost.remove("");
        String does = instead.isEmpty() ? "Nothing here needs it." : "In its place: %s.".formatted(joined(instead));
        String loses = lost.isEmpty() ? "" : " Lost: %s.".formatted(joined(lost));
        return Problem.warning(
                        components.get(0).where(),
                        names.size() == 1
                                ? "%s is not available here.".formatted(joined(names))
                                : "%s are not available here.".formatted(joined(names)))
                .because(names.size() == 1 ? does + loses : does.replace("its place", "their place") + loses);
    }

    private static String joined(Set<String> words) {
        List<String> all = List.copyOf(words);
        int last = all.size() - 1;
        return last <= 0 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }

    /** Those that leave the pipeline without another in their place. */
    static Set<String> leftOut() {
        return LEFT_OUT;
    }
}
