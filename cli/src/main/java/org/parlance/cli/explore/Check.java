package org.parlance.cli.explore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parlance.assistant.Settings;
import org.parlance.cli.project.Project;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.cli.project.ProjectReader;
import org.parlance.core.domain.Domain;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.Policy;
import org.parlance.core.train.Progress;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.data.Example;
import org.parlance.policy.PolicyGraph;
import org.parlance.policy.PolicyInput;
import org.parlance.policy.explore.Alphabet;
import org.parlance.policy.explore.Explored;
import org.parlance.policy.explore.Explorer;
import org.parlance.policy.explore.PossibleEffects;
import org.parlance.policy.property.Property;
import org.parlance.policy.property.PropertyReader;
import org.parlance.policy.story.StoryData;

/** Reads a project, compiles its rules and stories and plays all conversations. */
final class Check {
    private final YamlReader yaml = YamlReader.ofProcess();
    private final boolean rulesOnly;
    private final int bound;
    private final Progress progress;

    /**
     * @param rulesOnly whether stories are left out
     * @param bound the most states that are looked at
     */
    Check(boolean rulesOnly, int bound, Progress progress) {
        this.rulesOnly = rulesOnly;
        this.bound = bound;
        this.progress = progress;
    }

    /**
     * What is played.
     *
     * @param project what it is checked for
     * @param policy the policies that follow rules, forms and stories
     * @param messages one message of each kind
     * @param settings the assistant's
     */
    record Prepared(
            org.parlance.policy.explore.Project project, Policy policy, List<Parse> messages, Settings settings) {
        AssistantStage stage() {
            return new AssistantStage(
                    project.domain(), policy, new EachOutcome(new PossibleEffects(project)), settings);
        }
    }

    /**
     * Explores.
     *
     * @param properties the file of properties; none when it is not there
     * @throws ParlanceException when the project can't be read or contradicts itself
     */
    Explored run(ProjectPaths paths, Path properties) {
        Prepared prepared = prepare(paths, properties);
        return new Explorer(prepared.project(), prepared.stage(), prepared.messages(), bound, progress).run();
    }

    /** Reads the project and compiles its rules and stories. */
    Prepared prepare(ProjectPaths paths, Path properties) {
        Problems problems = new Problems();
        Project project = new ProjectReader(yaml, problems).read(paths, true);
        PolicyGraph graph = PolicyGraph.of(
                new PolicyInput(project.config().policies(), stories(project), project.domain()), problems);
        List<Property> claims = properties(properties, project.domain(), problems);
        problems.throwIfErrors(ParlanceException.Kind.DATA);
        return prepared(project, graph, claims);
    }

    private Prepared prepared(Project project, PolicyGraph graph, List<Property> claims) {
        MachinePolicies policies = new MachinePolicies(graph, project.domain(), rulesOnly);
        org.parlance.policy.explore.Project explored = new org.parlance.policy.explore.Project(
                project.domain(), policies.machine(), graph.conversations(), policies.learned(), claims);
        return new Prepared(
                explored,
                policies.policy(),
                Alphabet.of(explored, examples(project)),
                AssistantStage.settings(project.config().compatibility()));
    }

    private StoryData stories(Project project) {
        return rulesOnly ? new StoryData(List.copyOf(project.stories().rules())) : project.stories();
    }

    private List<Property> properties(Path file, Domain domain, Problems problems) {
        if (!Files.exists(file)) {
            return List.of();
        }
        return yaml.read(file, problems)
                .flatMap(node -> node.asMapping("A file of properties", problems))
                .map(content -> PropertyReader.read(content, domain, problems))
                .orElseGet(List::of);
    }

    /** Short examples first, since one of each kind is shown to people. */
    private static List<Parse> examples(Project project) {
        List<Example> examples = new ArrayList<>(project.nlu().examples());
        examples.sort(
                Comparator.comparingInt((Example example) -> example.text().length()));
        List<Parse> parses = new ArrayList<>();
        for (Example example : examples) {
            example.intent()
                    .map(intent -> Parse.of(example.text(), IntentScore.of(intent, 1.0), example.entities()))
                    .ifPresent(parses::add);
        }
        return parses;
    }
}
