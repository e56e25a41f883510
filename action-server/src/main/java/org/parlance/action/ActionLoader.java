package org.parlance.action;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.Action;

/**
 * Finds actions where their authors put them: a jar, a folder of jars, or a folder of classes such as
 * {@code target/classes}. Each place gets a class loader of its own, below this program's, which stays open as long as the
 * program runs.
 */
public final class ActionLoader {
    private static final String SERVICE = "META-INF/services/" + Action.class.getName();

    private final Problems problems;

    public ActionLoader(Problems problems) {
        this.problems = problems;
    }

    /** The actions at all places in order; a place without any is a problem. */
    public List<Action> load(List<Path> places) {
        List<Action> actions = new ArrayList<>();
        for (Path place : places) {
            Problems here = new Problems();
            List<Action> found = new ActionLoader(here).load(place);
            if (found.isEmpty() && here.isEmpty()) {
                here.error(
                        Location.ofFile(place.toString()),
                        "No action is found here.",
                        "the file %s with the classes' names is missing.".formatted(SERVICE));
            }
            problems.addAll(here);
            actions.addAll(found);
        }
        return actions;
    }

    /** The actions that a class loader knows itself, not through its parent; what can't be loaded is a problem. */
    public List<Action> load(ClassLoader loader, String place) {
        List<Action> actions = new ArrayList<>();
        Iterator<ServiceLoader.Provider<Action>> providers =
                ServiceLoader.load(Action.class, loader).stream().iterator();
        while (next(providers::hasNext, place).orElse(false)) {
            ServiceLoader.Provider<Action> provider = providers.next();
            if (provider.type().getClassLoader() == loader) {
                next(provider::get, place).ifPresent(actions::add);
            }
        }
        return actions;
    }

    private List<Action> load(Path place) {
        try {
            URL[] urls = urls(place);
            return load(
                    new URLClassLoader(place.toString(), urls, ActionLoader.class.getClassLoader()), place.toString());
        } catch (IOException | UncheckedIOException unreadable) {
            problems.error(Location.ofFile(place.toString()), "This can't be read: " + unreadable.getMessage());
            return List.of();
        }
    }

    private <T> Optional<T> next(Supplier<T> step, String place) {
        try {
            return Optional.of(step.get());
        } catch (ServiceConfigurationError broken) {
            problems.add(Problem.error(Location.ofFile(place), "An action can't be loaded: " + broken.getMessage())
                    .because(broken.getCause() == null ? "" : "The cause is " + broken.getCause() + "."));
            return Optional.empty();
        }
    }

    private static URL[] urls(Path place) throws IOException {
        if (!Files.isReadable(place)) {
            throw new IOException("there is nothing here, or it isn't readable");
        }
        List<Path> paths = new ArrayList<>();
        paths.add(place);
        if (Files.isDirectory(place)) {
            try (Stream<Path> inside = Files.list(place)) {
                inside.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(paths::add);
            }
        }
        URL[] urls = new URL[paths.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = url(paths.get(i));
        }
        return urls;
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
