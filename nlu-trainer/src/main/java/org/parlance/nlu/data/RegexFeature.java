package org.parlance.nlu.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parlance.core.problem.Location;

/** A named regular expression in Python's syntax. */
public record RegexFeature(String name, String pattern, Location where) {
    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", name);
        content.put("pattern", pattern);
        return content;
    }
}
