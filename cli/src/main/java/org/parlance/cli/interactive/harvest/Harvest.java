package org.parlance.cli.interactive.harvest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parlance.assistant.talk.StoryWriter;
import org.parlance.core.domain.DefaultIntents;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Selection;
import org.parlance.core.text.EntityMarkup;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;

/**
 * What a talk has that the project doesn't have yet.
 *
 * @param stories the steps of each, JSON-like; none is the beginning of another
 * @param examples annotated texts by intent or full retrieval intent, in the order they were said
 * @param names what the domain lacks
 */
public record Harvest(List<List<Object>> stories, Map<String, Set<String>> examples, NewNames names) {
    public Harvest {
        stories = List.copyOf(stories);
        examples = Collections.unmodifiableMap(new LinkedHashMap<>(examples));
    }

    /**
     * Gathers it.
     *
     * @param talks each line the talk took
     * @param made the actions that were made up
     */
    public static Harvest of(List<Line> talks, NewNames made, Domain domain, NluData known) {
        List<UserUttered> said =
                talks.stream().flatMap(line -> line.said().stream()).toList();
        NewNames names = made.with(newIntents(said, domain), newEntities(said, domain));
        return new Harvest(stories(talks, domain), examples(said, domain, known), names);
    }

    public boolean isEmpty() {
        return stories.isEmpty() && examples.isEmpty() && names.isEmpty();
    }

    /** In words, e.g. {@code 1 story, 2 examples, 1 name for the domain}. */
    public String summary() {
        int texts = examples.values().stream().mapToInt(Set::size).sum();
        int news = names.intents().size()
                + names.entities().size()
                + names.actions().size()
                + names.responses().size();
        return "%s, %s, %s"
                .formatted(
                        count(stories.size(), "story", "stories"),
                        count(texts, "new example", "new examples"),
                        count(news, "name for the domain", "names for the domain"));
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static List<List<Object>> stories(List<Line> talks, Domain domain) {
        List<List<Object>> all = talks.stream()
                .map(line -> StoryWriter.trainingSteps(line.counting(), domain))
                .filter(steps -> steps.size() > 1)
                .distinct()
                .toList();
        return all.stream()
                .filter(steps -> all.stream().noneMatch(other -> begins(steps, other)))
                .toList();
    }

    private static boolean begins(List<Object> steps, List<Object> other) {
        return other.size() > steps.size() && other.subList(0, steps.size()).equals(steps);
    }

    /** The intent under which a message is an example: for a retrieval intent with the answer that was chosen. */
    public static Optional<String> label(Parse parse, Domain domain) {
        return parse.intentName()
                .filter(name -> !name.equals(DefaultIntents.NLU_FALLBACK))
                .map(name -> isRetrieval(name, domain)
                        ? Optional.ofNullable(parse.selections().get(name))
                                .map(Selection::chosen)
                                .orElse(name)
                        : name);
    }

    private static boolean isRetrieval(String intent, Domain domain) {
        return domain.hasIntent(intent) && domain.intents().get(intent).retrieval();
    }

    private static Map<String, Set<String>> examples(List<UserUttered> said, Domain domain, NluData known) {
        Map<String, Set<String>> taught = new TreeMap<>();
        for (Example example : known.examples()) {
            example.label().ifPresent(label -> taught.computeIfAbsent(label, l -> new LinkedHashSet<>())
                    .add(example.text().strip()));
        }
        Map<String, Set<String>> examples = new LinkedHashMap<>();
        for (UserUttered message : said) {
            String text = message.text().strip().replaceAll("\\s*\\R\\s*", " ");
            Optional<String> label = label(message.parse(), domain);
            boolean worth = !text.isEmpty() && !text.startsWith("/");
            if (worth
                    && label.isPresent()
                    && !taught.getOrDefault(label.get(), Set.of()).contains(text)) {
                examples.computeIfAbsent(label.get(), l -> new LinkedHashSet<>())
                        .add(marked(message, text));
            }
        }
        return examples;
    }

    private static String marked(UserUttered message, String text) {
        return text.equals(message.text())
                ? EntityMarkup.write(text, message.parse().entities())
                : text;
    }

    private static List<String> newIntents(List<UserUttered> said, Domain domain) {
        Set<String> names = new LinkedHashSet<>();
        said.forEach(message -> message.parse().intentName().ifPresent(names::add));
        names.removeIf(domain::hasIntent);
        return new ArrayList<>(names);
    }

    private static List<String> newEntities(List<UserUttered> said, Domain domain) {
        Set<String> names = new LinkedHashSet<>();
        said.forEach(
                message -> message.parse().entities().stream().map(Entity::type).forEach(names::add));
        names.removeAll(domain.entities().keySet());
        return new ArrayList<>(names);
    }
}
