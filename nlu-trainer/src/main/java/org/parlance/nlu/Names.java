package org.parlance.nlu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.train.Settings;

/** Sets of names and settings with something added. */
final class Names {
    private Names() {}

    static Set<String> plus(Set<String> names, String... more) {
        Set<String> all = new TreeSet<>(names);
        all.addAll(List.of(more));
        return all;
    }

    static Settings with(Settings settings, String key, Object value) {
        Map<String, Object> values = new LinkedHashMap<>(settings.values());
        values.put(key, value);
        return new Settings(values);
    }
}
