package org.parlance.cli.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;

/**
 * A plug-in behind its own class loader. What the installation has comes from the installation, so that doors are the same on
 * both sides; everything else comes from the plug-in's own jars and is seen by no other plug-in.
 */
public final class Plugin implements AutoCloseable {
    private final PluginFolder files;
    private final URLClassLoader loader;

    Plugin(PluginFolder files, ClassLoader installation) {
        this.files = files;
        URL[] jars = files.jars().stream().map(Plugin::url).toArray(URL[]::new);
        this.loader = new URLClassLoader("plugin " + files.descriptor().name(), jars, installation);
    }

    public PluginDescriptor descriptor() {
        return files.descriptor();
    }

    public Path folder() {
        return files.path();
    }

    /**
     * What the plug-in provides for a door, in the order of its service files.
     *
     * @throws ParlanceException when a provider can't be loaded on this system
     */
    <T> List<T> providers(Class<T> door) {
        try {
            return ServiceLoader.load(door, loader).stream()
                    .filter(provider -> provider.type().getClassLoader() == loader)
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (ServiceConfigurationError | LinkageError e) {
            throw unusable(e);
        }
    }

    boolean provides(Object provider) {
        return provider.getClass().getClassLoader() == loader;
    }

    private ParlanceException unusable(Error e) {
        Problem problem = Problem.error(
                        Location.ofFile(folder().toString()),
                        "The plug-in \"%s\" can't be loaded."
                                .formatted(descriptor().name()))
                .because("%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()))
                .maybe("it was made for another version of Parlance, or for another system; add it again.");
        return new ParlanceException(ParlanceException.Kind.CONFIGURATION, List.of(problem), e);
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
