package org.parlance.cli.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/** Adds plug-ins to a folder of plug-ins: copied aside, checked, then put in place in one step. */
final class PluginInstaller {
    private final Path directory;

    PluginInstaller(Path directory) {
        this.directory = directory;
    }

    /**
     * Adds a plug-in, in place of an older one of the same name.
     *
     * @param consent asked about a plug-in whose licence must be accepted first
     * @return the plug-in; empty when consent was refused
     * @throws ParlanceException when the files are no whole plug-in or can't be written; nothing was changed then
     */
    Optional<PluginDescriptor> add(Path source, Predicate<PluginFolder> consent) {
        Path aside = directory.resolve(".adding-" + ProcessHandle.current().pid());
        try {
            try {
                return addFrom(source, aside, consent);
            } finally {
                PluginFiles.delete(aside);
            }
        } catch (IOException e) {
            throw notAdded(source, e);
        }
    }

    private Optional<PluginDescriptor> addFrom(Path source, Path aside, Predicate<PluginFolder> consent)
            throws IOException {
        String name = source.getFileName().toString().replaceFirst("(-plugin)?(\\.zip)?$", "");
        Path copy = Files.createDirectories(aside.resolve(name));
        PluginFiles.copy(source, copy);
        Problems problems = new Problems();
        Optional<PluginFolder> files = PluginFolder.check(copy, problems);
        problems.throwIfErrors(ParlanceException.Kind.DATA);
        if (files.isEmpty() || files.get().descriptor().consent() && !consent.test(files.get())) {
            return Optional.empty();
        }
        PluginDescriptor added = files.get().descriptor();
        replace(copy, directory.resolve(added.name()), aside.resolve(".old"));
        return Optional.of(added);
    }

    private static void replace(Path copy, Path place, Path old) throws IOException {
        if (Files.exists(place)) {
            Files.move(place, old);
        }
        Files.move(copy, place);
    }

    private ParlanceException notAdded(Path source, IOException e) {
        boolean reading = !(e instanceof java.nio.file.FileSystemException);
        Problem problem = reading
                ? Problem.error(Location.ofFile(source.toString()), "The plug-in can't be unpacked.")
                        .because("The reason: " + e.getMessage() + ".")
                        .maybe("the zip was not fetched to its end.")
                : Problem.error(Location.ofFile(directory.toString()), "The plug-in can't be written here.")
                        .because("The reason: %s: %s.".formatted(e.getClass().getSimpleName(), e.getMessage()))
                        .maybe("the folder belongs to another user; --plugins DIR takes another one.");
        return new ParlanceException(ParlanceException.Kind.DATA, List.of(problem), e);
    }
}
