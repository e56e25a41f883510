package org.parlance.cli.plugin;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Suggest;

/**
 * Where a plug-in that is to be added comes from: a zip or folder that the user names, or the name of one of Parlance's own,
 * which lies beside the installation as a zip or in a checkout as a build.
 *
 * @param installation the folder that Parlance was unpacked to
 * @param checkout the folder of the sources when Parlance runs from them
 */
record PluginSource(Path installation, Optional<Path> checkout) {
    static PluginSource ofProcess() {
        return new PluginSource(
                PluginOptions.installation(),
                Optional.ofNullable(System.getenv("PARLANCE_CHECKOUT")).map(Path::of));
    }

    /**
     * The zip or folder that a word means.
     *
     * @throws ParlanceException of the kind DATA when there is none
     */
    Path find(String word) {
        Optional<Path> given = path(word).filter(PluginSource::isPlugin);
        if (given.isPresent()) {
            return given.get();
        }
        if (!KnownPlugin.words().contains(word)) {
            throw unknown(word);
        }
        return places(word).stream().filter(Files::exists).findFirst().orElseThrow(() -> absent(word));
    }

    private static boolean isPlugin(Path path) {
        return Files.isDirectory(path)
                || Files.isRegularFile(path) && path.toString().endsWith(".zip");
    }

    private static Optional<Path> path(String word) {
        try {
            return Optional.of(Path.of(word));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private List<Path> places(String name) {
        List<Path> places = new ArrayList<>();
        checkout.map(root ->
                        root.resolve("plugins").resolve(name).resolve("target").resolve(name + "-plugin"))
                .ifPresent(places::add);
        String zip = name + "-plugin.zip";
        places.add(Path.of(zip));
        places.add(installation.resolve(zip));
        places.add(installation.resolveSibling(zip));
        return places;
    }

    private static ParlanceException unknown(String word) {
        return new ParlanceException(
                ParlanceException.Kind.DATA,
                Problem.error(Location.NONE, "\"%s\" is neither a plug-in's name, nor a zip or folder.".formatted(word))
                        .maybe(Suggest.didYouMean(word, KnownPlugin.words())));
    }

    private ParlanceException absent(String name) {
        String zip = name + "-plugin.zip";
        Problem problem = Problem.error(Location.NONE, "The files of the plug-in \"%s\" are not here.".formatted(name))
                .because("Looked for %s in this folder, in the installation and beside it.".formatted(zip));
        String hint = checkout.isPresent()
                ? "build it first: mvn -pl plugins/%s -am -DskipTests package".formatted(name)
                : "fetch %s of this version and run: parlance plugin add %s".formatted(zip, zip);
        return new ParlanceException(ParlanceException.Kind.DATA, problem.maybe(hint));
    }
}
