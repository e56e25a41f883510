package org.parlance.cli.plugin;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;

/** The plug-ins of this run, by name. */
public final class Plugins implements AutoCloseable {
    private final List<Plugin> plugins;

    Plugins(List<Plugin> plugins) {
        this.plugins = List.copyOf(plugins);
    }

    /** No plug-ins. */
    public static Plugins none() {
        return new Plugins(List.of());
    }

    public List<Plugin> all() {
        return plugins;
    }

    /**
     * What all plug-ins provide for a door, e.g. for {@code NluComponentFactory}.
     *
     * @throws ParlanceException when a provider can't be loaded on this system
     */
    public <T> List<T> providers(Class<T> door) {
        return plugins.stream()
                .flatMap(plugin -> plugin.providers(door).stream())
                .toList();
    }

    /** The plug-in that a provider came from, which the manifest of a model that uses it names. */
    public Optional<PluginDescriptor> origin(Object provider) {
        return plugins.stream()
                .filter(plugin -> plugin.provides(provider))
                .map(Plugin::descriptor)
                .findFirst();
    }

    /**
     * Makes sure that the plug-ins a model names are there.
     *
     * @throws ParlanceException of the kind DATA, naming each missing one and how to add it
     */
    public void require(Collection<String> names) {
        List<Problem> missing = new TreeSet<>(names)
                .stream().filter(name -> !has(name)).map(Plugins::missing).toList();
        if (!missing.isEmpty()) {
            throw new ParlanceException(ParlanceException.Kind.DATA, missing);
        }
    }

    private boolean has(String name) {
        return plugins.stream().anyMatch(plugin -> plugin.descriptor().name().equals(name));
    }

    private static Problem missing(String name) {
        return Problem.error(Location.NONE, "The model needs the plug-in \"%s\", which is not there.".formatted(name))
                .because("A part of the model was trained with it.")
                .maybe("add it with: parlance plugin add " + name);
    }

    @Override
    public void close() {
        plugins.forEach(Plugin::close);
    }
}
