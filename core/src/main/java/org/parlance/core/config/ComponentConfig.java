package org.parlance.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parlance.core.problem.Location;
import org.parlance.core.train.Settings;
import org.parlance.core.yaml.YamlEntry;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlScalar;

/**
 * One entry of {@code pipeline} or {@code policies}.
 *
 * @param name as the user wrote it, e.g. {@code DIETClassifier}
 * @param settings all keys but {@code name}
 * @param source the entry in the file, for the place of each key
 */
public record ComponentConfig(String name, Settings settings, YamlMapping source) {
    private static final String RASAS_OWN = "rasa.";

    /** A component that no file names so, placed where it comes from. */
    static ComponentConfig of(String name, Map<String, Object> settings, Location where) {
        List<YamlEntry> entries = new ArrayList<>();
        settings.forEach((key, value) ->
                entries.add(new YamlEntry(scalar(key, key, where), scalar(String.valueOf(value), value, where))));
        return new ComponentConfig(name, new Settings(settings), new YamlMapping(entries, where));
    }

    public Location where() {
        return source.location();
    }

    /** The name without the packages of a class of Rasa's own, {@code rasa.nlu.…}; other class paths stay. */
    String shortName() {
        return name.startsWith(RASAS_OWN) ? name.substring(name.lastIndexOf('.') + 1) : name;
    }

    ComponentConfig named(String other) {
        return other.equals(name) ? this : new ComponentConfig(other, settings, source);
    }

    private static YamlScalar scalar(String text, Object value, Location where) {
        return new YamlScalar(text, YamlScalar.Style.PLAIN, value, where, List.of());
    }
}
