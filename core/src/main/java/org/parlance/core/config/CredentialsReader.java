package org.parlance.core.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.problem.Problems;
import org.parlance.core.train.Settings;
import org.parlance.core.yaml.YamlEntry;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;

/** Reads credentials.yml. Channel names are left to whoever knows the channels. */
public final class CredentialsReader {
    private final YamlReader yaml;

    public CredentialsReader(YamlReader yaml) {
        this.yaml = yaml;
    }

    /** The channels of a file by name, in the order of the file. */
    public Map<String, ChannelCredentials> read(Path path, Problems problems) {
        Map<String, ChannelCredentials> channels = new LinkedHashMap<>();
        yaml.read(path, problems)
                .flatMap(node -> node.asMapping("The file of credentials", problems))
                .ifPresent(file -> file.entries().stream()
                        .filter(entry -> !entry.name().equals("version"))
                        .forEach(entry -> channel(entry, problems).ifPresent(one -> channels.put(one.channel(), one))));
        return channels;
    }

    private static Optional<ChannelCredentials> channel(YamlEntry entry, Problems problems) {
        String name = entry.name();
        Optional<YamlMapping> source = entry.value().isNull()
                ? Optional.of(new YamlMapping(List.of(), entry.value().location()))
                : entry.value().asMapping("What stands below the channel \"%s\"".formatted(name), problems);
        return source.map(mapping -> new ChannelCredentials(
                name, new Settings(mapping.plain()), entry.key().location(), mapping));
    }
}
