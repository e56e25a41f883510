package org.parlance.cli.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parlance.core.domain.Domain;
import org.parlance.core.graph.Node;
import org.parlance.core.graph.Trained;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.spi.Policy;
import org.parlance.core.train.Model;
import org.parlance.core.train.TrainingRun;
import org.parlance.policy.PolicyCatalogue;
import org.parlance.policy.PolicyGraph;
import org.parlance.policy.machine.DialogueMachine;
import org.parlance.policy.memo.MemoFactory;
import org.parlance.policy.rule.RulePolicyFactory;

/** The policies of a project that follow the dialogue machine: rules, forms and remembered stories, but nothing learned. */
final class MachinePolicies {
    private static final String RULES = new RulePolicyFactory().name();
    private static final Set<String> COMPILED =
            Set.of(RULES, new MemoFactory(true).name(), new MemoFactory(false).name());

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Model> models = new HashMap<>();
    private final boolean learned;
    private final Domain domain;

    /**
     * Compiles rules and stories.
     *
     * @param rulesOnly whether only rules and forms are wanted
     * @throws ParlanceException when rules and stories contradict each other, or no policy follows either
     */
    MachinePolicies(PolicyGraph graph, Domain domain, boolean rulesOnly) {
        this.domain = domain;
        List<Node> all = graph.steps().stream().map(step -> step.node()).toList();
        for (Node node : all) {
            if (rulesOnly ? node.component().equals(RULES) : COMPILED.contains(node.component())) {
                nodes.add(node);
                models.put(node.name(), compiled(node, graph));
            }
        }
        learned = !rulesOnly && nodes.size() < all.size();
        if (nodes.isEmpty()) {
            throw new ParlanceException(
                    ParlanceException.Kind.CONFIGURATION,
                    Problem.error(
                                    org.parlance.core.problem.Location.NONE,
                                    "The configuration has no policy that follows rules or stories.")
                            .maybe("add RulePolicy and MemoizationPolicy to the policies of config.yml."));
        }
    }

    private static Model compiled(Node node, PolicyGraph graph) {
        return PolicyCatalogue.versioned(node.component())
                .orElseThrow()
                .trainer(node.settings())
                .train(graph.conversations(), TrainingRun.quiet(0));
    }

    Policy policy() {
        return PolicyGraph.policy(nodes, trained(), domain).orElseThrow();
    }

    DialogueMachine machine() {
        return PolicyGraph.machine(nodes, trained(), domain);
    }

    /** Whether the project also has a policy that learns. */
    boolean learned() {
        return learned;
    }

    private Trained trained() {
        return new Trained() {
            @Override
            public <M extends Model> M model(String node, Class<M> type) {
                return type.cast(models.get(node));
            }
        };
    }
}
