package org.parlance.nlu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parlance.core.config.ComponentConfig;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Suggest;
import org.parlance.core.train.Settings;
import org.parlance.core.yaml.YamlEntry;
import org.parlance.core.yaml.YamlNode;
import org.parlance.nlu.spi.NluComponentFactory;

/** All pipeline components by the names that config.yml and model archives have for them. */
public final class NluCatalogue {
    /** A pipeline entry with the component that does its work and the settings that change its training or its answers. */
    public record Resolved(ComponentConfig config, NluComponentFactory factory, Settings settings) {}

    /** Components of Parlance's own plug-ins, which are known before the plug-in is added. */
    private static final Map<String, String> IN_PLUGINS =
            Map.of("SentenceEmbeddingFeaturizer", "embeddings", "CoreNlpDateExtractor", "corenlp");

    private final Map<String, NluComponentFactory> byName = new TreeMap<>();
    private final Map<String, NluComponentFactory> byVersion = new TreeMap<>();

    /** The components of this module and then {@code more}, which may not take a name that is taken. */
    public NluCatalogue(Iterable<NluComponentFactory> more) {
        BuiltIns.all().forEach(this::add);
        more.forEach(this::add);
    }

    /** With the components that jars of the user's own declare to this class loader. */
    public static NluCatalogue of(ClassLoader loader) {
        return new NluCatalogue(ServiceLoader.load(NluComponentFactory.class, loader));
    }

    public static NluCatalogue standard() {
        return new NluCatalogue(List.of());
    }

    /** The component with a versioned name, as a model archive has it. */
    public Optional<NluComponentFactory> versioned(String name) {
        return Optional.ofNullable(byVersion.get(name));
    }

    /** Every name that may stand in a pipeline. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(byName.keySet());
        names.addAll(Replacements.leftOut());
        names.add("RegexMessageHandler");
        return names;
    }

    /** Finds the components of a pipeline; reports all that are unknown, replaced or have settings without effect. */
    public List<Resolved> resolve(List<ComponentConfig> pipeline, Problems problems) {
        List<Resolved> resolved = new ArrayList<>();
        Map<String, List<ComponentConfig>> missing = new LinkedHashMap<>();
        for (ComponentConfig config : pipeline) {
            Replacements.family(config.name())
                    .ifPresent(family -> missing.computeIfAbsent(family, name -> new ArrayList<>())
                            .add(config));
            NluComponentFactory factory = byName.get(config.name());
            if (factory != null) {
                resolved.add(new Resolved(config, factory, settings(config, factory)));
                check(config, factory, problems);
                SettingsCheck.check(config, factory.settings(), problems);
                TokenPatternCheck.check(config, problems);
            } else if (!names().contains(config.name())) {
                problems.add(unknown(config));
            }
        }
        missing.values().forEach(components -> problems.add(Replacements.warning(components)));
        return resolved;
    }

    private void add(NluComponentFactory factory) {
        byVersion.put(factory.name(), factory);
        for (String name : new TreeSet<>(factory.names())) {
            if (byName.putIfAbsent(name, factory) != null) {
                throw new ParlanceException(
                        ParlanceException.Kind.CONFIGURATION,
                        Problem.error(Location.NONE, "Two components are called \"%s\".".formatted(name))
                                .maybe("one of the jars is to be taken away."));
            }
        }
    }

    private static void check(ComponentConfig config, NluComponentFactory factory, Problems problems) {
        Set<String> known = new TreeSet<>(factory.settings());
        known.addAll(factory.settingsWithoutEffect());
        known.add("name");
        for (YamlEntry entry : config.source().entries()) {
            String key = entry.name();
            if (!known.contains(key)) {
                problems.add(Problem.warning(
                                entry.key().location(),
                                "The key \"%s\" is not known in %s.".formatted(key, config.name()))
                        .because("It has no effect.")
                        .maybe(Suggest.didYouMean(key, known)));
            } else if (factory.settingsWithoutEffect().contains(key)) {
                problems.withoutEffect(config.name(), Set.of(key));
            }
        }
    }

    private static Settings settings(ComponentConfig config, NluComponentFactory factory) {
        Map<String, Object> kept = new TreeMap<>();
        config.settings().values().forEach((key, value) -> {
            if (factory.settings().contains(key) && value != null) {
                kept.put(key, value);
            }
        });
        kept.put("name", config.name());
        return new Settings(kept);
    }

    private Problem unknown(ComponentConfig config) {
        String name = config.name();
        String last = name.substring(name.lastIndexOf('.') + 1);
        Location where = config.source().get("name").map(YamlNode::location).orElse(config.where());
        if (name.contains(".")) {
            return Problem.error(where, "\"%s\" is a Python class path.".formatted(name))
                    .because("Custom Python components don't run here.")
                    .maybe(Suggest.nearest(last, names())
                            .map(known -> known + " does what is needed, or a Java component in a jar.")
                            .orElse("a Java component in a jar does its work."));
        }
        if (IN_PLUGINS.containsKey(name)) {
            return Problem.error(where, "\"%s\" is a plug-in's component.".formatted(name))
                    .because("The plug-in \"%s\" was not added.".formatted(IN_PLUGINS.get(name)))
                    .maybe("add it with: parlance plugin add " + IN_PLUGINS.get(name));
        }
        Optional<String> near = Suggest.nearest(name, names());
        return Problem.error(where, "There is no pipeline component \"%s\".".formatted(name))
                .because(near.isPresent() ? "" : "Known are " + String.join(", ", names()) + ".")
                .maybe(near.map(known -> "you meant \"" + known + "\".").orElse("its jar is not among the plug-ins."));
    }
}
