package org.parlance.policy.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.policy.state.RuleOnly;
import org.parlance.policy.state.StateJson;
import org.parlance.policy.training.Origin;

/** The machine as plain JSON values, for model files. */
public final class MachineJson {
    private MachineJson() {}

    public static Map<String, Object> write(RuleMachine machine) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rules", write(machine.rules().transitions()));
        json.put("loops", write(machine.loops().transitions()));
        json.put("rule_only_slots", List.copyOf(machine.ruleOnly().slots()));
        json.put("rule_only_loops", List.copyOf(machine.ruleOnly().loops()));
        json.put("not_in_stories", List.copyOf(machine.notInStories()));
        return json;
    }

    public static RuleMachine readRules(Map<String, Object> json) {
        return new RuleMachine(
                new RuleTable(read(json.get("rules"))),
                new LoopTable(read(json.get("loops"))),
                new RuleOnly(names(json, "rule_only_slots"), names(json, "rule_only_loops")),
                names(json, "not_in_stories"));
    }

    public static Map<String, Object> write(StoryMachine machine) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("max_history", machine.maxHistory());
        json.put("stories", write(machine.transitions()));
        return json;
    }

    public static StoryMachine readStories(Map<String, Object> json) {
        return new StoryMachine(integer(json.get("max_history")), read(json.get("stories")));
    }

    private static List<Object> write(List<Transition> transitions) {
        return transitions.stream().<Object>map(MachineJson::write).toList();
    }

    private static Map<String, Object> write(Transition transition) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("when", StateJson.plain(transition.when()));
        json.put("action", transition.action());
        json.put(
                "origins", transition.origins().stream().map(MachineJson::write).toList());
        return json;
    }

    private static List<Object> write(Origin origin) {
        Location where = origin.where();
        return List.of(origin.block(), origin.rule(), where.file(), where.line(), where.column());
    }

    private static List<Transition> read(Object list) {
        return Json.list(list).stream()
                .map(Json::map)
                .map(json -> Transition.of(
                        StateJson.read(json.get("when")), String.valueOf(json.get("action")), origins(json)))
                .toList();
    }

    private static List<Origin> origins(Map<String, Object> json) {
        return Json.list(json.get("origins")).stream()
                .map(Json::list)
                .map(o -> new Origin(
                        String.valueOf(o.get(0)),
                        Boolean.TRUE.equals(o.get(1)),
                        new Location(String.valueOf(o.get(2)), integer(o.get(3)), integer(o.get(4)))))
                .toList();
    }

    private static java.util.Set<String> names(Map<String, Object> json, String key) {
        return Json.list(json.get(key)).stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static int integer(Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }
}
