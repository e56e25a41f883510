package org.parlance.policy.rl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.Domain;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.problem.Suggest;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlSequence;

/** Reads rl.yml against a domain. */
public final class RlReader {
    private static final Set<String> KEYS = Set.of("task", "success", "reward", "decide", "simulator", "train", "gate");
    private static final Set<String> REWARDS = Set.of("success", "failure", "turn", "wrong_value", "extra_question");
    private static final Set<String> SIMULATOR = Set.of("goals", "intents", "user", "nlu_errors");
    private static final Set<String> USER = Set.of("over_answer", "correct_errors", "patience");
    private static final Set<String> TRAIN = Set.of("algorithm", "dialogues", "demonstrations", "seed");
    private static final Set<String> GATE = Set.of("dialogues", "noise", "must_not_lose_to", "confidence");
    private static final String FIXED_RULE = "fixed_rule";

    private final Domain domain;
    private final Problems problems;

    private RlReader(Domain domain, Problems problems) {
        this.domain = domain;
        this.problems = problems;
    }

    /** The plan in a file's {@code rl:} section; empty without one, or when it can't be used. */
    public static Optional<RlPlan> read(YamlMapping file, Domain domain, Problems problems) {
        file.unknownKeys(Set.of("rl", "version"), Severity.WARNING, "rl.yml", problems);
        return file.mapping("rl", problems).flatMap(rl -> new RlReader(domain, problems).plan(rl));
    }

    private Optional<RlPlan> plan(YamlMapping rl) {
        rl.unknownKeys(KEYS, Severity.WARNING, "\"rl\"", problems);
        PointReader reader = new PointReader(domain, problems);
        List<RlPlan.Point> points = new ArrayList<>();
        rl.require("decide", "\"rl\"", problems)
                .flatMap(node -> node.asSequence("The value of \"decide\"", problems))
                .ifPresent(list -> list.mappings("A decision point", problems)
                        .forEach(item -> reader.read(item).ifPresent(points::add)));
        if (points.isEmpty()) {
            return Optional.empty();
        }
        String task = rl.text("task", problems).orElse(points.get(0).point().form());
        return Optional.of(new RlPlan(task, points, rewards(rl), simulator(rl), training(rl), gate(rl)));
    }

    private RlPlan.Rewards rewards(YamlMapping rl) {
        YamlMapping map = section(rl, "reward", REWARDS);
        RlPlan.Rewards usual = RlPlan.Rewards.DEFAULT;
        return new RlPlan.Rewards(
                number(map, "success", usual.success()),
                number(map, "failure", usual.failure()),
                number(map, "wrong_value", usual.wrongValue()),
                number(map, "turn", usual.turn()),
                number(map, "extra_question", usual.extraQuestion()));
    }

    private RlPlan.Simulator simulator(YamlMapping rl) {
        YamlMapping map = section(rl, "simulator", SIMULATOR);
        YamlMapping user = section(map, "user", USER);
        YamlMapping errors = section(map, "nlu_errors", Set.of("slot"));
        Map<String, Object> goals =
                map.mapping("goals", problems).map(YamlMapping::plain).orElse(Map.of());
        Map<String, String> intents = new LinkedHashMap<>();
        map.mapping("intents", problems).ifPresent(roles -> roles.names()
                .forEach(role -> roles.text(role, problems).ifPresent(name -> intents.put(role, name))));
        return new RlPlan.Simulator(
                goals,
                intents,
                bounds(user, "over_answer", new RlPlan.Bounds(0.2, 0.7)),
                bounds(user, "correct_errors", new RlPlan.Bounds(0.3, 0.9)),
                bounds(user, "patience", new RlPlan.Bounds(4, 6)),
                numbers(errors, "slot", List.of(0.0, 0.15, 0.3)));
    }

    private RlPlan.Training training(YamlMapping rl) {
        YamlMapping map = section(rl, "train", TRAIN);
        RlPlan.Training usual = RlPlan.Training.DEFAULT;
        oneOf(map, "algorithm", Set.of("q_table"));
        List<String> shown = map.sequence("demonstrations", problems)
                .map(list -> list.texts("A demonstration", problems))
                .orElse(List.of(FIXED_RULE));
        int dialogues = map.integer("dialogues", problems).map(Long::intValue).orElse(usual.dialogues());
        return new RlPlan.Training(
                dialogues,
                shown.isEmpty() ? 0 : Math.min(usual.demonstrations(), dialogues),
                map.integer("seed", problems).orElse(usual.seed()));
    }

    private RlPlan.Gate gate(YamlMapping rl) {
        YamlMapping map = section(rl, "gate", GATE);
        RlPlan.Gate usual = RlPlan.Gate.DEFAULT;
        oneOf(map, "must_not_lose_to", Set.of(FIXED_RULE));
        return new RlPlan.Gate(
                map.integer("dialogues", problems).map(Long::intValue).orElse(usual.dialogues()),
                numbers(map, "noise", usual.noise()),
                number(map, "confidence", usual.confidence()));
    }

    private YamlMapping section(YamlMapping parent, String key, Set<String> known) {
        YamlMapping map = parent.mapping(key, problems).orElseGet(() -> new YamlMapping(List.of(), parent.location()));
        map.unknownKeys(known, Severity.WARNING, "\"" + key + "\"", problems);
        return map;
    }

    private void oneOf(YamlMapping map, String key, Set<String> known) {
        map.text(key, problems)
                .filter(value -> !known.contains(value))
                .ifPresent(value -> problems.error(
                        map.get(key).orElse(map).location(),
                        "\"%s\" can't be \"%s\".".formatted(key, value),
                        Suggest.didYouMean(value, known)));
    }

    private double number(YamlMapping map, String key, double otherwise) {
        return map.number(key, problems).orElse(otherwise);
    }

    private RlPlan.Bounds bounds(YamlMapping map, String key, RlPlan.Bounds otherwise) {
        List<Double> ends = numbers(map, key, List.of(otherwise.low(), otherwise.high()));
        if (ends.size() == 2 && ends.get(0) <= ends.get(1)) {
            return new RlPlan.Bounds(ends.get(0), ends.get(1));
        }
        problems.error(
                map.get(key).orElse(map).location(),
                "\"%s\" must be two numbers, the smaller first.".formatted(key),
                "\"%s: [%s, %s]\" was meant.".formatted(key, otherwise.low(), otherwise.high()));
        return otherwise;
    }

    private List<Double> numbers(YamlMapping map, String key, List<Double> otherwise) {
        Optional<YamlNode> node = map.present(key);
        if (node.isEmpty()) {
            return otherwise;
        }
        List<Double> numbers = new ArrayList<>();
        List<YamlNode> items = node.get() instanceof YamlSequence list ? list.items() : List.of(node.get());
        items.forEach(
                item -> item.asNumber("An item of \"" + key + "\"", problems).ifPresent(numbers::add));
        return numbers;
    }
}
