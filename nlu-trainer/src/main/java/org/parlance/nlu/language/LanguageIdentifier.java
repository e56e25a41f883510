package org.parlance.nlu.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parlance.core.config.LanguageCode;
import org.parlance.core.json.Json;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.TrainingSet;

/**
 * Notes the language of a message: the one that is known beforehand, else the one of the assistant's languages that it looks
 * like, together with the messages before where it is too short to tell; or another one that it clearly is in.
 */
public final class LanguageIdentifier implements NluComponent {
    private static final String FILE = "words.json";
    private static final double CLEAR = 1;

    private final String name;
    private final LanguageScores scores;

    private LanguageIdentifier(Settings settings, LanguageScores scores) {
        this.name = settings.text("name", "LanguageIdentifier");
        this.scores = scores;
    }

    /** Learns the words of the setting {@code languages}, a list of ISO 639-1 codes whose first is the default. */
    public static LanguageIdentifier train(TrainingSet data, Settings settings) {
        List<String> languages = settings.texts("languages");
        Map<String, Set<String>> words = new LinkedHashMap<>();
        languages.forEach(language -> words.put(language, new TreeSet<>()));
        List<String> codes = ExampleLanguages.of(data.data(), languages);
        for (int i = 0; i < codes.size(); i++) {
            if (words.containsKey(codes.get(i))) {
                words.get(codes.get(i))
                        .addAll(LanguageScores.words(data.examples().get(i).text()));
            }
        }
        return new LanguageIdentifier(settings, new LanguageScores(words));
    }

    public static LanguageIdentifier load(Settings settings, ModelFiles files) {
        Map<String, Object> saved = files.jsonObject(FILE);
        Map<String, Set<String>> words = new LinkedHashMap<>();
        settings.texts("languages")
                .forEach(language -> words.put(
                        language,
                        Json.list(saved.get(language)).stream()
                                .map(String::valueOf)
                                .collect(Collectors.toSet())));
        return new LanguageIdentifier(settings, new LanguageScores(words));
    }

    @Override
    public Message process(Message message, ParseContext context) {
        String language = context.language().map(LanguageCode::base).orElseGet(() -> detected(message.text(), context));
        String finding = scores.words().containsKey(language)
                ? language
                : "%s, which is none of %s"
                        .formatted(language, String.join(", ", scores.words().keySet()));
        return message.withLanguage(language).withVote(name, finding);
    }

    @Override
    public void save(ModelFiles files) {
        files.putJson(
                FILE,
                scores.words().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue()))));
    }

    private String detected(String text, ParseContext context) {
        return scores.stranger(text).orElseGet(() -> {
            Map<String, Double> own = scores.of(text);
            if (LanguageScores.margin(own) >= CLEAR || context.earlier().isEmpty()) {
                return LanguageScores.best(own);
            }
            String before = context.earlier().stream().map(Parse::text).collect(Collectors.joining(". "));
            return LanguageScores.best(LanguageScores.sum(own, scores.of(before), 0.5));
        });
    }
}
