package org.parlance.core.config;

import java.util.Set;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.train.Settings;
import org.parlance.core.yaml.YamlMapping;

/**
 * One channel named in credentials.yml; its text never shows secrets.
 *
 * @param channel its name, e.g. {@code rest}, or a Python class
 * @param settings what stands below the name, empty where nothing does
 * @param where the name's place in the file
 * @param source the entry in the file, for the place of each key
 */
public record ChannelCredentials(String channel, Settings settings, Location where, YamlMapping source) {

    /** Warns of each key that is not {@code known}. */
    public void unknownKeys(Set<String> known, Problems problems) {
        source.unknownKeys(known, Severity.WARNING, "the credentials of " + channel, problems);
    }

    @Override
    public String toString() {
        return "ChannelCredentials[channel=%s, where=%s]".formatted(channel, where);
    }
}
