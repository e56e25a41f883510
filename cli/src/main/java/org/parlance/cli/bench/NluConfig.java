package org.parlance.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parlance.cli.plugin.Plugins;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlReader;
import org.parlance.core.yaml.YamlWriter;
import org.parlance.nlu.spi.NluComponentFactory;

/**
 * A configuration to measure.
 *
 * @param name as it stands in tables
 * @param content what its config.yml says
 */
record NluConfig(String name, Map<String, Object> content) {
    private static final String PIPELINE = "pipeline";
    private static final String ENCODER = "SentenceEmbeddingFeaturizer";

    /** From a file, named like it. */
    static NluConfig read(Path file) {
        String name = file.getFileName().toString().replaceAll("\\.ya?ml$", "");
        Problems problems = new Problems();
        return of(
                name,
                file.toString(),
                YamlReader.ofProcess().read(file, problems).stream().toList(),
                problems);
    }

    /** Those that are measured when none is named: without an encoder, and with one where its plug-in is there. */
    static List<NluConfig> builtIn(Plugins plugins) {
        boolean encoder = plugins.providers(NluComponentFactory.class).stream()
                .anyMatch(factory -> factory.names().contains(ENCODER));
        return Stream.of("classical", "encoder")
                .filter(name -> encoder || !name.equals("encoder"))
                .map(NluConfig::resource)
                .toList();
    }

    private static NluConfig resource(String name) {
        String file = name + ".yml";
        try (InputStream in = NluConfig.class.getResourceAsStream(file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Problems problems = new Problems();
            return of(
                    name,
                    file,
                    YamlReader.ofProcess().read(file, text, problems).stream().toList(),
                    problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NluConfig of(String name, String file, List<YamlNode> nodes, Problems problems) {
        Map<String, Object> content = new LinkedHashMap<>();
        nodes.forEach(
                node -> node.asMapping("A configuration", problems).ifPresent(root -> content.putAll(root.plain())));
        if (!(content.get(PIPELINE) instanceof List)) {
            problems.error(Location.ofFile(file), "A configuration to measure needs a list under \"pipeline\".");
        }
        problems.throwIfErrors(Kind.CONFIGURATION);
        return new NluConfig(name, content);
    }

    /** The text of config.yml with more components at the end of the pipeline. */
    String text(List<Map<String, Object>> append) {
        Map<String, Object> all = new LinkedHashMap<>(content);
        List<Object> pipeline = new ArrayList<>(Json.list(content.get(PIPELINE)));
        pipeline.addAll(append);
        all.put(PIPELINE, pipeline);
        return YamlWriter.write(all);
    }
}
