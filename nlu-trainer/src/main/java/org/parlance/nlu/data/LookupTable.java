package org.parlance.nlu.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.problem.Location;

/** A named list of words and phrases, such as all cities served. */
public record LookupTable(String name, List<String> elements, Location where) {
    public LookupTable {
        elements = List.copyOf(elements);
    }

    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", name);
        content.put("elements", elements);
        return content;
    }
}
