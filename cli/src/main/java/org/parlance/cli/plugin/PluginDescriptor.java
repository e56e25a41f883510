package org.parlance.cli.plugin;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;

/**
 * What a plug-in says of itself in its {@code plugin.properties}; without the file it has its folder's name and says nothing.
 *
 * @param name lower-case letters, digits and hyphens; models name the plug-ins they need by it
 * @param version as released, empty when not said
 * @param description a few words, empty when not said
 * @param licence an SPDX identifier, empty when not said
 * @param consent whether its licence is shown and must be accepted before it is added
 */
public record PluginDescriptor(String name, String version, String description, String licence, boolean consent) {
    static final String FILE = "plugin.properties";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    /** Reads a folder's descriptor; empty when it was told to {@code problems} what is wrong with it. */
    static Optional<PluginDescriptor> read(Path folder, Problems problems) {
        Path file = folder.resolve(FILE);
        Properties said = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                said.load(in);
            } catch (IOException | IllegalArgumentException e) {
                problems.error(Location.ofFile(file.toString()), "This description of a plug-in can't be read.");
                return Optional.empty();
            }
        }
        String name = said.getProperty("name", folder.getFileName().toString()).trim();
        if (!NAME.matcher(name).matches()) {
            problems.error(
                    Location.ofFile(file.toString()),
                    "The plug-in's name \"%s\" may only have lower-case letters, digits and hyphens.".formatted(name),
                    "add a line such as name=my-plugin.");
            return Optional.empty();
        }
        return Optional.of(new PluginDescriptor(
                name,
                said.getProperty("version", "").trim(),
                said.getProperty("description", "").trim(),
                said.getProperty("licence", "").trim(),
                Boolean.parseBoolean(said.getProperty("consent", "false").trim())));
    }
}
