package org.parlance.cli.planted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlEntry;
import org.parlance.core.yaml.YamlLine;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlReader;
import org.parlance.core.yaml.YamlScalar;
import org.parlance.core.yaml.YamlSequence;

/** What an assistant's files declare, with the line of each thing: enough to plant a defect and to know that it is one. */
final class Outline {
    private final Draft draft;
    private final Problems problems = new Problems();
    final Map<String, Line> intents = new LinkedHashMap<>();
    final Map<String, Line> entities = new LinkedHashMap<>();
    final Map<String, Line> actions = new LinkedHashMap<>();
    final Map<String, Line> responses = new LinkedHashMap<>();
    final Map<String, Slot> slots = new LinkedHashMap<>();
    final Map<String, Form> forms = new LinkedHashMap<>();
    final List<Talk> talks = new ArrayList<>();
    final List<Intent> nlu = new ArrayList<>();
    final Set<String> patterns = new TreeSet<>();
    final Map<String, Line> policies = new LinkedHashMap<>();
    Optional<Integer> maxHistory = Optional.empty();

    /** A slot with its mappings. */
    record Slot(String name, Line line, String type, boolean featurized, List<String> values, List<Mapping> mappings) {}

    /** A mapping, its settings as plain values and the lines of the keys. */
    record Mapping(Line line, Map<String, Object> settings, Map<String, Line> keys, List<Condition> conditions) {
        String type() {
            return String.valueOf(settings.get("type"));
        }

        boolean has(String key) {
            return settings.containsKey(key);
        }

        String setting(String key) {
            return String.valueOf(settings.get(key));
        }
    }

    /** A condition of a mapping; names are empty where not given. */
    record Condition(String loop, String requested, Map<String, Line> keys, Line line) {}

    /** A form with the lines of its required slots and ignored intents. */
    record Form(String name, Line line, Map<String, Line> required, Map<String, Line> ignored) {}

    /** The examples of an intent. */
    record Intent(String name, Line line, List<Line> examples) {
        String base() {
            return name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
        }
    }

    Outline(Draft draft) {
        this.draft = draft;
        for (String file : draft.files()) {
            if (!file.startsWith("tests/")) {
                YamlReader.ofProcess()
                        .read(file, draft.text(file), problems)
                        .flatMap(node -> node.asMapping(file, problems))
                        .ifPresent(this::read);
            }
        }
        if (problems.hasErrors()) {
            throw new IllegalStateException(problems.errors().toString());
        }
    }

    private void read(YamlMapping file) {
        names(file, "intents", intents);
        names(file, "entities", entities);
        names(file, "actions", actions);
        entries(file, "responses").forEach(e -> responses.put(e.name(), line(e.key())));
        entries(file, "slots").forEach(e -> slots.put(e.name(), slot(e)));
        entries(file, "forms").forEach(e -> forms.put(e.name(), form(e)));
        maps(file, "stories").forEach(m -> talks.add(talk(m, "story")));
        maps(file, "rules").forEach(m -> talks.add(talk(m, "rule")));
        maps(file, "nlu").forEach(this::examples);
        maps(file, "policies").forEach(this::policy);
    }

    private void policy(YamlMapping policy) {
        policies.put(policy.text("name", problems).orElseThrow(), line(policy));
        policy.integer("max_history", problems).ifPresent(most -> maxHistory = Optional.of(most.intValue()));
    }

    private void names(YamlMapping file, String key, Map<String, Line> into) {
        for (YamlNode item : items(file, key)) {
            String name =
                    item instanceof YamlMapping map ? map.names().get(0) : String.valueOf(((YamlScalar) item).text());
            into.put(name, line(item));
        }
    }

    private List<YamlNode> items(YamlMapping map, String key) {
        Optional<YamlNode> value = map.present(key);
        if (value.isPresent() && value.get() instanceof YamlScalar) {
            return List.of(value.get());
        }
        return map.sequence(key, problems).map(YamlSequence::items).orElse(List.of());
    }

    private List<YamlMapping> maps(YamlMapping map, String key) {
        return map.sequence(key, problems).map(s -> s.mappings(key, problems)).orElse(List.of());
    }

    private List<YamlEntry> entries(YamlMapping map, String key) {
        return map.mapping(key, problems).map(YamlMapping::entries).orElse(List.of());
    }

    private Line line(YamlNode node) {
        return draft.line(node.location().file(), node.location().line());
    }

    private Map<String, Line> keys(YamlMapping map) {
        Map<String, Line> keys = new LinkedHashMap<>();
        map.entries().forEach(e -> keys.put(e.name(), line(e.key())));
        return keys;
    }

    private Slot slot(YamlEntry entry) {
        YamlMapping map = (YamlMapping) entry.value();
        String type = map.text("type", problems).orElseThrow();
        boolean featurized = map.bool("influence_conversation", problems).orElse(true) && !type.equals("any");
        List<String> values = map.sequence("values", problems)
                .map(s -> s.texts("value", problems))
                .orElse(List.of());
        List<Mapping> mappings =
                maps(map, "mappings").stream().map(this::mapping).toList();
        return new Slot(entry.name(), line(entry.key()), type, featurized, values, mappings);
    }

    private Mapping mapping(YamlMapping map) {
        List<Condition> conditions = maps(map, "conditions").stream()
                .map(c -> new Condition(
                        c.text("active_loop", problems).orElse(""),
                        c.text("requested_slot", problems).orElse(""),
                        keys(c),
                        line(c)))
                .toList();
        return new Mapping(line(map), map.plain(), keys(map), conditions);
    }

    private Form form(YamlEntry entry) {
        YamlMapping map = (YamlMapping) entry.value();
        Map<String, Line> required = new LinkedHashMap<>();
        names(map, "required_slots", required);
        Map<String, Line> ignored = new LinkedHashMap<>();
        names(map, "ignored_intents", ignored);
        return new Form(entry.name(), line(entry.key()), required, ignored);
    }

    private void examples(YamlMapping map) {
        for (String pattern : List.of("lookup", "regex")) {
            map.text(pattern, problems).ifPresent(patterns::add);
        }
        Optional<String> name = map.text("intent", problems);
        if (name.isPresent()) {
            List<Line> lines = ((YamlScalar) map.get("examples").orElseThrow())
                    .lines().stream()
                            .map(YamlLine::location)
                            .map(at -> draft.line(at.file(), at.line()))
                            .toList();
            nlu.add(new Intent(name.get(), line(map), lines));
        }
    }

    private Talk talk(YamlMapping map, String key) {
        String name = map.text(key, problems).orElseThrow();
        List<Talk.Step> condition =
                maps(map, "condition").stream().map(this::step).toList();
        List<Talk.Step> steps = maps(map, "steps").stream().map(this::step).toList();
        boolean start = map.bool("conversation_start", problems).orElse(false);
        boolean waits = map.bool("wait_for_user_input", problems).orElse(true);
        return new Talk(name, key.equals("rule"), line(map), condition, steps, start, waits);
    }

    private Talk.Step step(YamlMapping map) {
        String type = map.names().get(0);
        YamlNode value = map.get(type).orElseThrow();
        String text = value instanceof YamlScalar scalar && !scalar.isNull() ? scalar.text() : "";
        List<Talk.Detail> details = new ArrayList<>();
        items(map, type.equals("intent") ? "entities" : "slot_was_set").forEach(item -> details.add(detail(item)));
        List<Talk.Step> either =
                type.equals("or") ? maps(map, "or").stream().map(this::step).toList() : List.of();
        return new Talk.Step(type, text, line(map), details, either);
    }

    private Talk.Detail detail(YamlNode item) {
        if (item instanceof YamlMapping map) {
            YamlEntry first = map.entries().get(0);
            boolean none = first.value().isNull();
            return new Talk.Detail(first.name(), none ? "" : ((YamlScalar) first.value()).text(), line(item));
        }
        return new Talk.Detail(((YamlScalar) item).text(), "", line(item));
    }

    List<Talk> rules() {
        return talks.stream().filter(Talk::rule).toList();
    }

    List<Talk> stories() {
        return talks.stream().filter(t -> !t.rule()).toList();
    }

    /** Every step of a type in all stories and rules, alternatives of {@code or} included. */
    List<Talk.Step> steps(String type) {
        return talks.stream()
                .flatMap(t -> t.steps().stream())
                .flatMap(s -> s.alternatives().stream())
                .filter(s -> s.type().equals(type))
                .toList();
    }

    /** The steps of a type that name {@code value}. */
    List<Talk.Step> steps(String type, String value) {
        return steps(type).stream().filter(s -> s.value().equals(value)).toList();
    }

    /** The intents of rules that hold without a condition. */
    Set<String> ruled() {
        return rules().stream()
                .filter(r -> r.condition().isEmpty())
                .flatMap(r -> r.intents().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> storyIntents() {
        return stories().stream().flatMap(s -> s.intents().stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
