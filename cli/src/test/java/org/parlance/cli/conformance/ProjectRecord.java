package org.parlance.cli.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parlance.core.event.Event;
import org.parlance.core.event.EventJson;
import org.parlance.core.json.Json;
import org.parlance.core.spi.Policy;
import org.parlance.core.train.Settings;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.tokenize.WhitespaceTokenizer;
import org.parlance.policy.machine.RuleMachine;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.training.TrainingTracker;

/** Compares one project with its record: domain, examples with tokens, training trackers, look-up tables, every step. */
final class ProjectRecord {
    private static final List<String> TRACKER_KEYS =
            List.of("event", "name", "action_text", "hide_rule_turn", "intent", "text", "entities", "value");
    private static final List<String> ENTITY_KEYS = List.of("entity", "role", "group", "value");

    private final Map<String, Object> recorded;
    private final ProjectAnswers answers;
    private final WhitespaceTokenizer tokenizer;
    private final List<Comparison> comparisons = new ArrayList<>();

    private ProjectRecord(Map<String, Object> recorded, ProjectAnswers answers) {
        this.recorded = recorded;
        this.answers = answers;
        boolean emoji = answers.project().config().compatibility().scriptsAsEmoji();
        this.tokenizer = new WhitespaceTokenizer(new Settings(Map.of("scripts_as_emoji", emoji)));
    }

    static List<Comparison> compare(Map<String, Object> recorded, ProjectAnswers answers) {
        ProjectRecord record = new ProjectRecord(recorded, answers);
        boolean counts = Json.map(recorded.get("domain")).get("intents") instanceof Number;
        if (counts) {
            record.counts();
        } else {
            record.comparisons.add(
                    new DomainRecord(answers.project().domain(), Json.map(recorded.get("domain"))).compare());
            record.examples();
        }
        record.dialogue(answers.dialogue());
        return record.comparisons;
    }

    /** Of the projects drawn at random only numbers were recorded of what is not dialogue. */
    private void counts() {
        var domain = answers.project().domain();
        add(
                "domain",
                pairs(Json.map(recorded.get("domain"))),
                pairs(Map.of(
                        "intents", domain.intents().size(),
                        "entities", domain.entities().size(),
                        "slots", domain.slots().size(),
                        "responses", domain.responses().size(),
                        "forms", domain.forms().size(),
                        "actions", domain.actionNames().size())));
        var nlu = answers.project().nlu();
        Map<String, Object> theirs = Json.map(recorded.get("nlu"));
        theirs.keySet().retainAll(List.of("entity_examples", "synonyms", "regex", "lookups"));
        add(
                "examples",
                pairs(theirs),
                pairs(Map.of(
                        "entity_examples",
                                nlu.examples().stream()
                                        .filter(e -> !e.entities().isEmpty())
                                        .count(),
                        "synonyms", nlu.synonyms().size(),
                        "regex", nlu.regexes().size(),
                        "lookups", nlu.lookups().size())));
    }

    private static List<String> pairs(Map<String, ?> map) {
        return new TreeMap<>(map)
                .entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList();
    }

    private void examples() {
        Map<String, Object> nlu = Json.map(recorded.get("nlu"));
        List<String> theirs = Json.list(nlu.get("examples")).stream()
                .map(ProjectRecord::recordedExample)
                .toList();
        add(
                "examples",
                theirs,
                answers.project().nlu().examples().stream().map(this::example).toList());
        var data = answers.project().nlu();
        List<String> tables = new ArrayList<>();
        Json.map(nlu.get("synonyms")).forEach((text, value) -> tables.add("synonym %s = %s".formatted(text, value)));
        Json.list(nlu.get("regex"))
                .forEach(row -> tables.add("regex %s %s"
                        .formatted(Json.map(row).get("name"), Json.map(row).get("pattern"))));
        Json.list(nlu.get("lookups")).forEach(row -> tables.add("lookup %s".formatted(row)));
        List<String> ours = new ArrayList<>();
        data.synonyms().forEach((text, value) -> ours.add("synonym %s = %s".formatted(text, value)));
        data.regexes().forEach(regex -> ours.add("regex %s %s".formatted(regex.name(), regex.pattern())));
        data.lookups()
                .forEach(table -> ours.add("lookup %s"
                        .formatted(List.of(table.name(), table.elements().size()))));
        add("synonyms and tables", tables, ours);
    }

    private static String recordedExample(Object recorded) {
        Map<String, Object> json = new LinkedHashMap<>(Json.map(recorded));
        json.put("entities", sorted(Json.list(json.get("entities"))));
        return Json.canonical(json);
    }

    private String example(Example example) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", example.text());
        json.put("intent", example.intent().orElse(null));
        json.put("key", example.retrievalKey().orElse(null));
        json.put(
                "entities",
                sorted(example.entities().stream()
                        .map(entity -> (Object) entity.toJson())
                        .toList()));
        json.put("tokens", Tokens.of(tokenizer, example.text()));
        return Json.canonical(json);
    }

    private static List<String> sorted(List<Object> values) {
        return values.stream().map(Json::canonical).sorted().toList();
    }

    private void dialogue(ProjectAnswers.Dialogue dialogue) {
        if (recorded.containsKey("training_trackers")) {
            List<String> ours = dialogue.graph().conversations().all().stream()
                    .map(ProjectRecord::tracker)
                    .toList();
            List<String> theirs = Json.list(recorded.get("training_trackers")).stream()
                    .map(ProjectRecord::tracker)
                    .toList();
            // Of long lists only the first were recorded.
            add("training trackers", theirs, ours.size() > theirs.size() ? found(ours, theirs) : ours);
        }
        if (recorded.containsKey("rule_policy")) {
            tables(
                    "table rows",
                    Json.map(recorded.get("rule_policy")),
                    dialogue.machine().rules().orElseThrow());
        }
        dialogue.policy().ifPresent(this::walked);
    }

    private static List<String> found(List<String> ours, List<String> theirs) {
        List<String> rest = new ArrayList<>(ours);
        return theirs.stream().filter(rest::remove).toList();
    }

    private void tables(String kind, Map<String, Object> theirs, RuleMachine rules) {
        comparisons.add(tableRows(kind, theirs, rules));
    }

    static Comparison tableRows(String kind, Map<String, Object> theirs, RuleMachine rules) {
        List<String> wanted = new ArrayList<>();
        Json.map(theirs.get("rules")).forEach((key, action) -> wanted.add("rule " + key + " = " + action));
        Json.map(theirs.get("rules_for_loop_unhappy_path"))
                .forEach((key, what) -> wanted.add("loop " + key + " = " + what));
        Records.texts(theirs.get("rules_not_in_stories")).forEach(key -> wanted.add("not in stories " + key));
        Records.texts(theirs.get("rule_only_slots")).forEach(slot -> wanted.add("rule only " + slot));
        Records.texts(theirs.get("rule_only_loops")).forEach(loop -> wanted.add("rule only " + loop));
        List<String> ours = new ArrayList<>();
        rules.rules().transitions().forEach(row -> ours.add("rule " + row(row)));
        rules.loops().transitions().forEach(row -> ours.add("loop " + row(row)));
        rules.notInStories().forEach(key -> ours.add("not in stories " + key));
        rules.ruleOnly().slots().forEach(slot -> ours.add("rule only " + slot));
        rules.ruleOnly().loops().forEach(loop -> ours.add("rule only " + loop));
        return new Comparison(kind, wanted, ours);
    }

    private static String row(Transition transition) {
        return transition.key() + " = " + transition.action();
    }

    private void walked(Policy policy) {
        Object tests =
                recorded.containsKey("test") ? Json.map(recorded.get("test")).get("results") : recorded.get("tests");
        if (tests != null) {
            boolean hides = hides(tests);
            add("test steps", steps(tests), answers.testSteps(policy, hides));
        }
        Optional.ofNullable(recorded.get("training"))
                .ifPresent(stories ->
                        add("training steps", steps(stories), answers.trainingSteps(policy, hides(stories))));
    }

    private static boolean hides(Object stories) {
        return Json.list(stories).stream()
                .flatMap(story -> Json.list(Json.map(story).get("steps")).stream())
                .anyMatch(step -> Json.map(step).containsKey("hide_rule_turn"));
    }

    private static List<String> steps(Object stories) {
        List<String> lines = new ArrayList<>();
        for (Object story : Json.list(stories)) {
            List<Object> steps = Json.list(Json.map(story).get("steps"));
            for (int i = 0; i < steps.size(); i++) {
                Map<String, Object> step = new LinkedHashMap<>(Json.map(steps.get(i)));
                step.put("story", Json.map(story).get("story"));
                step.put("step", i);
                lines.add(Json.canonical(step));
            }
        }
        return lines;
    }

    private static String tracker(TrainingTracker tracker) {
        return tracker(Map.of(
                "rule", tracker.isRule(),
                "events",
                        tracker.events().stream()
                                .map(event -> (Object) event(event.event()))
                                .toList()));
    }

    private static Map<String, Object> event(Event event) {
        Map<String, Object> json = new LinkedHashMap<>(EventJson.toJson(event));
        if (event instanceof Event.UserUttered user) {
            json.put("intent", user.parse().intentName().orElse(null));
            json.put(
                    "entities",
                    user.parse().entities().stream()
                            .map(entity -> entity.toJson())
                            .toList());
        }
        return json;
    }

    /** Without names, which in Rasa depend on random ids, without offsets and without what is absent. */
    private static String tracker(Object tracker) {
        Map<String, Object> json = Json.map(tracker);
        List<Object> events = new ArrayList<>();
        for (Object item : Json.list(json.get("events"))) {
            Map<String, Object> event = only(TRACKER_KEYS, item);
            event.computeIfPresent("entities", (key, list) -> Json.list(list).stream()
                    .map(entity -> only(ENTITY_KEYS, entity))
                    .toList());
            events.add(event);
        }
        return Json.canonical(Map.of("rule", json.get("rule"), "events", events));
    }

    private static Map<String, Object> only(List<String> keys, Object item) {
        Map<String, Object> json = new LinkedHashMap<>(Json.map(item));
        json.keySet().retainAll(keys);
        json.values().removeIf(value -> value == null || "".equals(value));
        return json;
    }

    private void add(String kind, List<String> theirs, List<String> ours) {
        comparisons.add(new Comparison(kind, theirs, ours));
    }
}
