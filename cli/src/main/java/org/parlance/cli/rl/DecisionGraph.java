package org.parlance.cli.rl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.domain.Domain;
import org.parlance.core.graph.Fingerprint;
import org.parlance.core.graph.Leaf;
import org.parlance.core.graph.Node;
import org.parlance.core.graph.Step;
import org.parlance.core.graph.Trained;
import org.parlance.core.json.Json;
import org.parlance.core.spi.DecisionMaker;
import org.parlance.core.spi.Environment;
import org.parlance.core.train.Settings;
import org.parlance.policy.PolicyGraph;
import org.parlance.policy.rl.DecisionPolicy;
import org.parlance.policy.rl.FixedRule;
import org.parlance.policy.rl.QTable;
import org.parlance.policy.rl.QTableFactory;
import org.parlance.policy.rl.RlPlan;

/** The learned decision's part of the training graph: it is learned in talks with the trained policies. */
public final class DecisionGraph {
    /** The node's name. */
    public static final String NODE = "decision.QTable.v1";
    /** What the simulated talks know of the domain: all but the wording of responses. */
    public static final String DOMAIN = "data.decision-domain";

    private final DecisionPlan plan;
    private final Domain domain;
    private final List<Node> policies;

    /** @param policies the nodes of the trained policies, which play along */
    public DecisionGraph(DecisionPlan plan, Domain domain, List<Node> policies) {
        this.plan = plan;
        this.domain = domain;
        this.policies = List.copyOf(policies);
    }

    public Leaf leaf(Map<String, Object> domainJson) {
        Map<String, Object> known = new LinkedHashMap<>(domainJson);
        known.put("responses", List.copyOf(Json.map(domainJson.get("responses")).keySet()));
        return new Leaf(DOMAIN, Fingerprint.ofJson(known));
    }

    public Step<Environment, QTable> step() {
        QTableFactory factory =
                new QTableFactory(plan.plan().training(), plan.plan().points());
        List<String> needs = new ArrayList<>(policies.stream().map(Node::name).toList());
        needs.add(DOMAIN);
        Node node = new Node(NODE, factory.name(), new Settings(plan.plain()), needs);
        return new Step<>(node, factory, this::environment);
    }

    private Environment environment(Trained trained) {
        return new Simulation(
                        plan.plan(),
                        domain,
                        PolicyGraph.policy(policies, trained, domain).orElseThrow())
                .training();
    }

    /** The plan that a model was trained by. */
    public static Optional<DecisionPlan> plan(List<Node> nodes, Domain domain) {
        return nodes.stream()
                .filter(node -> node.name().equals(NODE))
                .map(node -> DecisionPlan.of(node.settings(), domain))
                .findFirst();
    }

    /** What a model decides by: the learned table, and the fixed rule where the table knows too little. */
    public static Optional<DecisionMaker> maker(List<Node> nodes, Trained models, Domain domain) {
        return plan(nodes, domain)
                .map(DecisionPlan::plan)
                .map(RlPlan::points)
                .map(FixedRule::new)
                .map(rule -> new DecisionPolicy(models.model(NODE, QTable.class), rule));
    }

    /** Loads a table; empty for another component. */
    public static Optional<QTableFactory> factory(String component) {
        return Optional.of(new QTableFactory(RlPlan.Training.DEFAULT, List.of()))
                .filter(factory -> factory.name().equals(component));
    }
}
