package org.parlance.cli.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;

/**
 * The sample assistant's project.
 *
 * @param folder its data, domain and configuration
 * @param actions where its Java actions are
 */
public record Sample(Path folder, List<Path> actions) {
    public Sample {
        actions = List.copyOf(actions);
    }

    /**
     * The sample of the checkout that the launcher stands in, else that of the installation.
     *
     * @throws ParlanceException when there is none
     */
    public static Sample find() {
        Path installed = Path.of(System.getProperty("parlance.home", ".")).resolve("sample");
        String checkout = System.getenv("PARLANCE_CHECKOUT");
        Path folder = checkout == null ? installed : Path.of(checkout, "data", "training");
        return at(folder, installed.resolve("actions"));
    }

    static Sample at(Path folder, Path actions) {
        if (!Files.isRegularFile(folder.resolve("domain.yml"))) {
            throw new ParlanceException(
                    Kind.CONFIGURATION,
                    Problem.error(Location.ofFile(folder.toString()), "The sample assistant isn't here.")
                            .maybe("the installation is not complete."));
        }
        return new Sample(folder, List.of(actions));
    }

    /** The messages of the scripted talk, without comments. */
    Path talk() {
        return folder.resolve("tests").resolve("demo.txt");
    }
}
