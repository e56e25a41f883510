package org.parlance.cli.interactive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A story or a rule as it stands in a file. */
final class StoryItem {
    private StoryItem() {}

    static Map<String, Object> of(String title, boolean rule, List<Object> steps) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put(rule ? "rule" : "story", title);
        item.put("steps", steps);
        return item;
    }
}
