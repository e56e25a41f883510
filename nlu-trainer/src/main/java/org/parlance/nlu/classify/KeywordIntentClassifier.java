package org.parlance.nlu.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.parlance.core.json.Json;
import org.parlance.core.message.IntentScore;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.text.PythonRegex;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.TrainingSet;

/** Takes each training text as a keyword of its intent: confidence 1 where one stands in the message, else no intent. */
public final class KeywordIntentClassifier implements NluComponent {
    private static final String FILE = "keywords.json";

    private record Keyword(String text, String intent, PythonRegex regex) {
        Map<String, Object> toJson() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("keyword", text);
            json.put("intent", intent);
            return json;
        }
    }

    private final String name;
    private final List<Keyword> keywords;

    private KeywordIntentClassifier(Settings settings, Map<String, String> intents) {
        this.name = settings.text("name", "KeywordIntentClassifier");
        boolean ignoreCase = !settings.flag("case_sensitive", true);
        List<Keyword> all = new ArrayList<>();
        intents.forEach((text, intent) -> all.add(new Keyword(text, intent, regex(text, ignoreCase))));
        this.keywords = List.copyOf(all);
    }

    /** Drops keywords that mean two intents or stand within a keyword of another intent. */
    public static KeywordIntentClassifier train(TrainingSet data, Settings settings) {
        Map<String, String> intents = new LinkedHashMap<>();
        Set<String> ambiguous = new LinkedHashSet<>();
        for (Example example : data.examples()) {
            example.intent().ifPresent(intent -> {
                String before = intents.putIfAbsent(example.text(), intent);
                if (before != null && !before.equals(intent)) {
                    ambiguous.add(example.text());
                }
            });
        }
        intents.keySet().removeAll(ambiguous);
        new KeywordIntentClassifier(settings, intents).contained().forEach(intents::remove);
        return new KeywordIntentClassifier(settings, intents);
    }

    public static KeywordIntentClassifier load(Settings settings, ModelFiles files) {
        Map<String, String> intents = new LinkedHashMap<>();
        for (Object item : Json.list(files.json(FILE))) {
            Map<String, Object> json = Json.map(item);
            intents.put(String.valueOf(json.get("keyword")), String.valueOf(json.get("intent")));
        }
        return new KeywordIntentClassifier(settings, intents);
    }

    @Override
    public Message process(Message message, ParseContext context) {
        Optional<Keyword> found = keywords.stream()
                .filter(keyword -> keyword.regex().find(message.text()).isPresent())
                .findFirst();
        if (found.isPresent()) {
            String intent = found.get().intent();
            return message.withIntent(IntentScore.of(intent, 1.0), List.of())
                    .withVote(name, intent + " for the keyword \"" + found.get().text() + "\"");
        }
        Message silent = message.withVote(name, "no keyword stands in it");
        return message.isClassified() ? silent : silent.withIntent(IntentScore.NONE, List.of());
    }

    @Override
    public void save(ModelFiles files) {
        files.putJson(FILE, keywords.stream().map(Keyword::toJson).toList());
    }

    private Set<String> contained() {
        Set<String> contained = new LinkedHashSet<>();
        for (Keyword keyword : keywords) {
            boolean within = keywords.stream()
                    .anyMatch(other -> !other.intent().equals(keyword.intent())
                            && other.text().length() >= keyword.text().length()
                            && keyword.regex().find(other.text()).isPresent());
            if (within) {
                contained.add(keyword.text());
            }
        }
        return contained;
    }

    /** Rasa takes the keyword as an expression; one that is none is taken literally. */
    private static PythonRegex regex(String keyword, boolean ignoreCase) {
        try {
            return PythonRegex.compile("\\b" + keyword + "\\b", ignoreCase);
        } catch (PatternSyntaxException e) {
            String literal = keyword.replaceAll("[^\\p{L}\\p{N}\\s_]", "\\\\$0");
            return PythonRegex.compile("\\b" + literal + "\\b", ignoreCase);
        }
    }
}
