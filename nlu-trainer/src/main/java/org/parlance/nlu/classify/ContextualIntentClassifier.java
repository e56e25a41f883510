package org.parlance.nlu.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.Token;
import org.parlance.nlu.spi.TrainingSet;

/**
 * Keeps the last request for what only goes on with it, such as "and the wool rug?": a message that nothing classified with
 * confidence, that is hardly more than its entities, and whose entities the last intent takes. Which intent takes which
 * entities is learnt from the examples; no word of any language is known.
 */
public final class ContextualIntentClassifier implements NluComponent {
    private static final String FILE = "entities.json";
    private static final double THRESHOLD = 0.7;
    private static final int MOST_WORDS = 4;

    private final String name;
    private final double threshold;
    private final int mostWords;
    private final Map<String, Set<String>> entities;
    /** Intents with examples that are nothing but entities. */
    private final Set<String> bare;

    private ContextualIntentClassifier(Settings settings, Map<String, Set<String>> entities, Set<String> bare) {
        this.name = settings.text("name", "ContextualIntentClassifier");
        this.threshold = settings.number("threshold", THRESHOLD);
        this.mostWords = settings.integer("max_words", MOST_WORDS);
        this.entities = Collections.unmodifiableMap(entities);
        this.bare = Collections.unmodifiableSet(bare);
    }

    public static ContextualIntentClassifier train(TrainingSet data, Settings settings) {
        Map<String, Set<String>> entities = new TreeMap<>();
        Set<String> bare = new TreeSet<>();
        List<Message> messages = data.messages();
        for (int i = 0; i < messages.size(); i++) {
            Example example = data.examples().get(i);
            if (example.intent().isPresent() && !example.entities().isEmpty()) {
                String intent = example.intent().get();
                Set<String> types = entities.computeIfAbsent(intent, none -> new TreeSet<>());
                example.entities().forEach(entity -> types.add(entity.type()));
                if (words(messages.get(i), example.entities()) == 0) {
                    bare.add(intent);
                }
            }
        }
        return new ContextualIntentClassifier(settings, entities, bare);
    }

    public static ContextualIntentClassifier load(Settings settings, ModelFiles files) {
        Map<String, Object> json = files.jsonObject(FILE);
        Map<String, Set<String>> entities = new TreeMap<>();
        Json.map(json.get("takes")).forEach((intent, types) -> entities.put(intent, names(types)));
        return new ContextualIntentClassifier(settings, entities, names(json.get("bare")));
    }

    @Override
    public Message process(Message message, ParseContext context) {
        if (message.entities().isEmpty()
                || isConfident(message)
                || context.activeLoop().isPresent()) {
            return message;
        }
        Optional<Parse> last = context.earlier().stream()
                .filter(ContextualIntentClassifier::isRequest)
                .findFirst();
        return last.filter(before -> words(message, message.entities()) <= mostWords && takes(before, message))
                .map(before -> kept(message, before))
                .orElse(message);
    }

    @Override
    public void save(ModelFiles files) {
        Map<String, Object> takes = new LinkedHashMap<>();
        entities.forEach((intent, types) -> takes.put(intent, List.copyOf(types)));
        files.putJson(FILE, Map.of("takes", takes, "bare", List.copyOf(bare)));
    }

    private static Set<String> names(Object list) {
        return Json.list(list).stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** An entity without a word says nothing of an intent but where an intent has such examples. */
    private boolean isConfident(Message message) {
        return message.intent().confidence() >= threshold
                && !isFallback(message.intent())
                && (words(message, message.entities()) > 0
                        || message.intent().name().filter(bare::contains).isPresent());
    }

    private static boolean isRequest(Parse parse) {
        return parse.intent().name().isPresent() && !isFallback(parse.intent());
    }

    private static boolean isFallback(IntentScore intent) {
        return intent.name().filter(FallbackClassifier.INTENT::equals).isPresent();
    }

    /** How many words stand outside the entities. */
    private static long words(Message message, List<Entity> found) {
        return message.tokens().stream()
                .filter(token -> found.stream().noneMatch(entity -> covers(entity, token)))
                .count();
    }

    private static boolean covers(Entity entity, Token token) {
        return entity.span().start() < token.span().end()
                && token.span().start() < entity.span().end();
    }

    /** The last intent has them in its examples, or the last message had them, as those of rules that nobody annotates. */
    private boolean takes(Parse before, Message message) {
        Set<String> known =
                new HashSet<>(entities.getOrDefault(before.intent().name().orElseThrow(), Set.of()));
        before.entities().forEach(entity -> known.add(entity.type()));
        return message.entities().stream().map(Entity::type).allMatch(known::contains);
    }

    private Message kept(Message message, Parse before) {
        IntentScore intent = before.intent();
        List<IntentScore> ranking = new ArrayList<>(List.of(intent));
        message.ranking().stream()
                .filter(score -> !score.name().equals(intent.name()) && !isFallback(score))
                .map(score -> below(score, intent.confidence()))
                .forEach(ranking::add);
        String why = String.format(
                Locale.ROOT,
                "%s goes on: %s alone says %.2f, and it takes %s",
                intent.name().orElseThrow(),
                message.intent().name().orElse("nothing"),
                message.intent().confidence(),
                message.entities().stream().map(Entity::type).distinct().collect(Collectors.joining(", ")));
        return message.withIntent(intent, ranking).withVote(name, why);
    }

    /** What lost shares what the winner left. */
    private static IntentScore below(IntentScore score, double winner) {
        return IntentScore.of(score.name().orElseThrow(), score.confidence() * (1 - winner));
    }
}
