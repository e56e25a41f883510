package org.parlance.core.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.problem.Suggest;
import org.parlance.core.train.Settings;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlReader;
import org.parlance.core.yaml.YamlScalar;

/** Reads config.yml. Component names are left to whoever knows the components. */
public final class ConfigReader {
    private static final String RECIPE = "default.v1";
    /** What {@code rasa init} writes where an id should be. */
    private static final String PLACEHOLDER_ID = "placeholder_default";

    private static final List<String> WITHOUT_EFFECT = List.of("importers", "imports", "spaces");
    private static final Set<String> KEYS = Set.of(
            "version",
            "recipe",
            "assistant_id",
            "language",
            "languages",
            "pipeline",
            "policies",
            "importers",
            "imports",
            "spaces",
            "train_schema",
            "predict_schema",
            "compatibility");

    private final YamlReader yaml;

    public ConfigReader(YamlReader yaml) {
        this.yaml = yaml;
    }

    /** Reads a file. After an error the configuration is incomplete. */
    public AssistantConfig read(Path path, Problems problems) {
        return of(yaml.read(path, problems), problems);
    }

    /** Reads a text that is shown under a name in problems, such as the one a model keeps. */
    public AssistantConfig read(String name, String text, Problems problems) {
        return of(yaml.read(name, text, problems), problems);
    }

    private static AssistantConfig of(Optional<YamlNode> root, Problems problems) {
        return root.flatMap(node -> node.asMapping("The configuration", problems))
                .map(file -> config(file, problems))
                .orElse(AssistantConfig.DEFAULT);
    }

    private static AssistantConfig config(YamlMapping file, Problems problems) {
        file.unknownKeys(KEYS, Severity.WARNING, "the configuration", problems);
        recipe(file, problems);
        for (String key : importsProjects(file) ? List.of("spaces") : WITHOUT_EFFECT) {
            file.present(key)
                    .ifPresent(node ->
                            problems.add(Problem.note(node.location(), "The key \"%s\" has no effect.".formatted(key))
                                    .because("All data is read from the files and folders given at training.")));
        }
        LanguagesReader.Read spoken = LanguagesReader.read(file, problems);
        AssistantConfig config = new AssistantConfig(
                file.string("language", problems).orElse(AssistantConfig.DEFAULT.language()),
                spoken.languages(),
                spoken.pipelines(),
                file.string("assistant_id", problems).filter(id -> !id.isBlank() && !id.equals(PLACEHOLDER_ID)),
                pipeline(file, problems),
                components("policies", "A policy", file, problems),
                compatibility(file, problems),
                List.of());
        return LegacyPolicies.replace(config, problems);
    }

    static Optional<List<ComponentConfig>> pipeline(YamlMapping file, Problems problems) {
        return file.present("pipeline")
                .flatMap(node -> LegacyPipeline.template(node, problems))
                .or(() -> components("pipeline", "A component of the pipeline", file, problems))
                .map(components -> LegacyPipeline.renamed(components, problems));
    }

    /** True where {@code importers} names Rasa's {@code MultiProjectImporter}, so that {@code imports} has a meaning. */
    public static boolean importsProjects(YamlMapping file) {
        return file.sequence("importers", new Problems()).stream()
                .flatMap(list -> list.items().stream())
                .anyMatch(item -> item instanceof YamlMapping importer
                        && importer.text("name", new Problems())
                                .filter(name -> name.endsWith("MultiProjectImporter"))
                                .isPresent());
    }

    private static void recipe(YamlMapping file, Problems problems) {
        Optional<String> recipe = file.string("recipe", problems);
        recipe.filter(name -> !name.equals(RECIPE))
                .ifPresent(name -> problems.add(Problem.error(
                                file.get("recipe").orElse(file).location(),
                                "The recipe \"%s\" is not known.".formatted(name))
                        .because("Only %s is, where pipeline and policies are lists.".formatted(RECIPE))
                        .maybe("the graph can be written as a pipeline and policies.")));
        for (String key : List.of("train_schema", "predict_schema")) {
            if (recipe.orElse(RECIPE).equals(RECIPE)) {
                file.get(key)
                        .ifPresent(node -> problems.warning(
                                node.location(),
                                "The key \"%s\" has no effect with the recipe %s.".formatted(key, RECIPE)));
            }
        }
    }

    private static Optional<List<ComponentConfig>> components(
            String key, String what, YamlMapping file, Problems problems) {
        return file.sequence(key, problems).map(list -> {
            List<ComponentConfig> components = new ArrayList<>();
            list.items().forEach(item -> component(item, what, problems).ifPresent(components::add));
            return components;
        });
    }

    private static Optional<ComponentConfig> component(YamlNode item, String what, Problems problems) {
        if (item instanceof YamlScalar scalar && !scalar.isNull()) {
            problems.error(
                    scalar.location(),
                    "%s must be a mapping with a name, but this is %s.".formatted(what, scalar.kind()),
                    "\"- name: %s\" was meant.".formatted(scalar.text()));
            return Optional.empty();
        }
        return item.asMapping(what, problems).flatMap(mapping -> mapping.require("name", what, problems)
                .flatMap(node -> node.asString("The name of a component", problems))
                .map(name -> new ComponentConfig(name, settings(mapping), mapping)));
    }

    private static Settings settings(YamlMapping component) {
        Map<String, Object> values = component.plain();
        values.remove("name");
        return new Settings(values);
    }

    private static Compatibility compatibility(YamlMapping file, Problems problems) {
        Optional<String> level = file.string("compatibility", problems);
        if (level.isEmpty() || level.get().equals("none")) {
            return Compatibility.NONE;
        }
        if (!level.get().equals("rasa-3.6")) {
            problems.error(
                    file.get("compatibility").orElse(file).location(),
                    "The compatibility \"%s\" is not known.".formatted(level.get()),
                    Suggest.didYouMean(level.get(), Set.of("rasa-3.6", "none")));
        }
        return Compatibility.RASA_3_6;
    }
}
