package org.parlance.nlu;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parlance.core.config.ComponentConfig;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Suggest;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlSequence;
import org.parlance.nlu.NluCatalogue.Resolved;
import org.parlance.nlu.spi.NluComponentFactory.Role;

/** Looks whether each {@code alias} names one featurizer, and whether those that {@code featurizers} lists stand before it. */
final class FeaturizerNames {
    private static final String ALIAS = "alias";
    private static final String WANTED = "featurizers";

    private final List<ComponentConfig> components;
    private final Problems problems;

    private FeaturizerNames(List<ComponentConfig> components, Problems problems) {
        this.components = components;
        this.problems = problems;
    }

    /**
     * Checks a pipeline.
     *
     * @param components as config.yml has them, so that the name of one that is left out isn't told as unknown too
     */
    static void check(List<ComponentConfig> components, List<Resolved> pipeline, Problems problems) {
        FeaturizerNames check = new FeaturizerNames(components, problems);
        check.onlyOnce(pipeline);
        pipeline.stream()
                .filter(component -> component.factory().settings().contains(WANTED))
                .forEach(component -> component
                        .config()
                        .source()
                        .present(WANTED)
                        .ifPresent(node -> check.known(node, component.config())));
    }

    private void onlyOnce(List<Resolved> pipeline) {
        Set<String> before = new TreeSet<>();
        for (Resolved component : pipeline) {
            Optional<YamlNode> alias = component.config().source().present(ALIAS);
            if (component.factory().role() == Role.FEATURIZER && alias.isPresent()) {
                String name = String.valueOf(alias.get().plain());
                if (!before.add(name)) {
                    problems.add(Problem.error(
                                    alias.get().location(), "Two featurizers have the alias \"%s\".".formatted(name))
                            .because("Their features can't be told apart."));
                }
            }
        }
    }

    private void known(YamlNode wanted, ComponentConfig by) {
        Set<String> before = aliases(components.subList(0, components.indexOf(by)));
        for (YamlNode name : wanted instanceof YamlSequence list ? list.items() : List.of(wanted)) {
            if (!before.contains(String.valueOf(name.plain()))) {
                problems.add(unknown(name, by.name(), before));
            }
        }
    }

    /** A warning as for a retrieval intent without examples: n-grams of its own are there in any case. */
    private Problem unknown(YamlNode node, String by, Set<String> before) {
        String name = String.valueOf(node.plain());
        Problem problem =
                Problem.warning(node.location(), "No featurizer before %s has the alias \"%s\".".formatted(by, name));
        if (aliases(components).contains(name)) {
            return problem.because("The one of that name comes after it.");
        }
        boolean isComponent =
                components.stream().anyMatch(component -> component.name().equals(name));
        return problem.because("It gets no features from there.")
                .maybe(
                        isComponent
                                ? "\"alias: %s\" is missing at the featurizer.".formatted(name)
                                : Suggest.didYouMean(name, before));
    }

    private static Set<String> aliases(List<ComponentConfig> components) {
        return components.stream()
                .flatMap(component -> component.settings().value(ALIAS).stream())
                .map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
