package org.parlance.cli.rl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.assistant.simulate.Goals;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;

/** What simulated users want, from the values by slot of rl.yml. */
final class GoalReader {
    private static final int MOST = 1000;

    private GoalReader() {}

    /**
     * Lists of the same length belong together, place by place, as an order and its postcode do; otherwise every combination is
     * a goal.
     *
     * @throws ParlanceException when a slot has no list of values
     */
    static List<Map<String, Object>> goals(Map<String, Object> written) {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        written.forEach((slot, list) -> values.put(slot, values(slot, list)));
        if (values.isEmpty()) {
            throw wrong("\"goals\" names no slot.");
        }
        boolean together =
                values.values().stream().mapToInt(List::size).distinct().count() == 1;
        return together ? Goals.together(values) : Goals.combined(values, MOST);
    }

    private static List<Object> values(String slot, Object written) {
        List<Object> values = Json.list(written);
        if (values.isEmpty()) {
            throw wrong("The goals of the slot \"%s\" are no list of values.".formatted(slot));
        }
        return values;
    }

    private static ParlanceException wrong(String what) {
        return new ParlanceException(
                Kind.CONFIGURATION,
                Problem.error(Location.ofFile(DecisionPlan.FILE), what)
                        .maybe("\"goals: {order_number: [A1, A2], zip_code: ['10115', '20095']}\" shows the form."));
    }
}
