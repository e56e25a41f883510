package org.parlance.nlg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.parlance.core.config.Endpoints;
import org.parlance.core.config.EndpointsReader;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlReader;

/** Reads endpoints from a text; problems name a file called endpoints.yml. */
final class EndpointsOf {
    private EndpointsOf() {}

    static Endpoints yaml(String text, Problems problems) {
        try {
            Path folder = Files.createTempDirectory("endpoints");
            Path file = Files.writeString(folder.resolve("endpoints.yml"), text);
            Problems found = new Problems();
            Endpoints endpoints =
                    new EndpointsReader(new YamlReader(name -> Optional.empty(), YamlLimits.DEFAULT)).read(file, found);
            Files.delete(file);
            Files.delete(folder);
            found.sorted().forEach(problems::add);
            return endpoints;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The problem with the bare name of its file. */
    static String shown(Problem problem) {
        Location at = problem.where();
        String file = Path.of(at.file()).getFileName().toString();
        return new Problem(
                        problem.severity(),
                        problem.what(),
                        new Location(file, at.line(), at.column()),
                        problem.why(),
                        problem.maybe())
                .toString();
    }
}
