package org.parlance.assistant.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes users' goals of slot values. */
public final class Goals {
    private Goals() {}

    /**
     * Goals whose values belong together, such as an order and its postcode: the first of each list is one goal, the second
     * of each the next.
     *
     * @throws IllegalArgumentException when the lists are of different lengths
     */
    public static List<Map<String, Object>> together(Map<String, List<Object>> values) {
        int goals = values.values().stream().mapToInt(List::size).max().orElse(0);
        List<Map<String, Object>> together = new ArrayList<>();
        for (int i = 0; i < goals; i++) {
            Map<String, Object> goal = new LinkedHashMap<>();
            for (Map.Entry<String, List<Object>> slot : values.entrySet()) {
                if (slot.getValue().size() != goals) {
                    throw new IllegalArgumentException("Slot %s has %d values where another has %d."
                            .formatted(slot.getKey(), slot.getValue().size(), goals));
                }
                goal.put(slot.getKey(), slot.getValue().get(i));
            }
            together.add(goal);
        }
        return together;
    }

    /** Goals whose values are independent: every combination, the last slot changing fastest, at most {@code most} of them. */
    public static List<Map<String, Object>> combined(Map<String, List<Object>> values, int most) {
        List<Map<String, Object>> goals = new ArrayList<>(List.of(Map.of()));
        for (Map.Entry<String, List<Object>> slot : values.entrySet()) {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> goal : goals) {
                for (Object value : slot.getValue()) {
                    Map<String, Object> more = new LinkedHashMap<>(goal);
                    more.put(slot.getKey(), value);
                    longer.add(more);
                }
            }
            goals = longer.subList(0, Math.min(most, longer.size()));
        }
        return List.copyOf(goals);
    }
}
