package org.parlance.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.parlance.core.domain.Domain;
import org.parlance.core.graph.Fingerprint;
import org.parlance.core.graph.Leaf;
import org.parlance.core.graph.Node;
import org.parlance.core.graph.Step;
import org.parlance.core.graph.Trained;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.Policy;
import org.parlance.core.train.ComponentFactory;
import org.parlance.core.train.Model;
import org.parlance.core.train.Settings;
import org.parlance.core.train.TrainingRun;
import org.parlance.policy.PolicyCatalogue.Chosen;
import org.parlance.policy.ensemble.Ensemble;
import org.parlance.policy.learned.LearnedModel;
import org.parlance.policy.machine.DialogueMachine;
import org.parlance.policy.machine.RuleMachine;
import org.parlance.policy.machine.StoryMachine;
import org.parlance.policy.memo.MemoFactory;
import org.parlance.policy.memo.MemoModel;
import org.parlance.policy.rule.RuleCheck;
import org.parlance.policy.rule.RulePolicy;
import org.parlance.policy.rule.RulePolicyFactory;
import org.parlance.policy.rule.RulePolicyModel;
import org.parlance.policy.state.RuleOnly;
import org.parlance.policy.training.PortablePaths;
import org.parlance.policy.training.TrainingConversations;

/** The policies' part of the training graph: one node for each policy. */
public final class PolicyGraph {
    /** Stories and rules as a leaf of the graph. */
    public static final String STORIES = "data.stories";
    /** What policies know of the domain, as a leaf of the graph. */
    public static final String DOMAIN = "data.policy-domain";

    private static final String PREFIX = "policy.";

    private final PolicyInput input;
    private final Domain domain;
    private final List<Chosen> policies;
    private final Supplier<TrainingConversations> conversations;
    /** One check for those who tell its problems and for the training, as it takes as long as the training itself. */
    private final Map<Settings, RuleCheck> checks = new ConcurrentHashMap<>();

    private PolicyGraph(PolicyInput input, List<Chosen> policies, Problems problems) {
        this.input = input;
        this.policies = policies;
        this.domain = PolicyDomain.of(input.domain(), input.stories());
        TrainingConversations followed = TrainingConversations.of(input.stories(), domain, problems);
        this.conversations = () -> followed;
    }

    /** Builds the graph and follows stories and rules; nothing is trained. */
    public static PolicyGraph of(PolicyInput input, Problems problems) {
        List<Chosen> policies =
                PolicyCatalogue.choose(input.policies().orElseGet(PolicyCatalogue::recommended), problems);
        return new PolicyGraph(input, policies, problems);
    }

    /** What the graph begins with. */
    public List<Leaf> leaves() {
        return List.of(
                new Leaf(
                        STORIES,
                        Fingerprint.of(PortablePaths.of(input.stories())
                                .shorten(input.stories().toString()))),
                new Leaf(DOMAIN, Fingerprint.ofJson(PolicyDomain.canonical(domain))));
    }

    /** One step for each policy in the order of config.yml. */
    public List<Step<?, ?>> steps() {
        List<Step<?, ?>> steps = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            Chosen policy = policies.get(i);
            String name = "%s%02d.%s".formatted(PREFIX, i, policy.name());
            steps.add(
                    policy.factory() instanceof RulePolicyFactory rules
                            ? step(name, policy, rules.with(this::ruleCheck))
                            : step(name, policy, policy.factory()));
        }
        return steps;
    }

    /** How many states the policy that looks back farthest compares stories by, 0 for all of a conversation. */
    public int longestHistory() {
        int longest = 0;
        for (Chosen policy : policies) {
            if (!policy.name().equals(RulePolicy.NAME)) {
                int own = policy.settings().integer("max_history", 0);
                if (own <= 0) {
                    return 0;
                }
                longest = Math.max(longest, own);
            }
        }
        return longest;
    }

    /** Whether config.yml names the RulePolicy and nothing else; a name that isn't known might have been meant for another. */
    public boolean rulesAlone() {
        return policies.stream().allMatch(policy -> policy.name().equals(RulePolicy.NAME))
                && input.policies().map(List::size).orElse(policies.size()) == policies.size();
    }

    /** The conversations that policies are trained on, for checks and figures. */
    public TrainingConversations conversations() {
        return conversations.get();
    }

    /** The rules, compiled and checked as a RulePolicy with these settings does it; once for each. */
    public RuleCheck ruleCheck(Settings settings) {
        return checks.computeIfAbsent(settings, s -> RuleCheck.of(conversations(), s));
    }

    private <M extends Model> Step<TrainingConversations, M> step(
            String name, Chosen policy, ComponentFactory<TrainingConversations, M> factory) {
        Node node = new Node(name, factory.name(), policy.settings(), List.of(STORIES, DOMAIN));
        return new Step<>(node, factory, trained -> conversations.get());
    }

    /** The trained policies as one; empty when there is none among the nodes. */
    public static Optional<Policy> policy(List<Node> nodes, Trained models, Domain domain) {
        List<Model> trained = trained(nodes, models);
        RuleOnly ruleOnly = first(trained, RulePolicyModel.class)
                .map(model -> model.machine().ruleOnly())
                .orElse(RuleOnly.NOTHING);
        List<Policy> policies = new ArrayList<>();
        for (Model model : trained) {
            if (model instanceof RulePolicyModel rules) {
                policies.add(rules.policy(domain));
            } else if (model instanceof MemoModel memo) {
                policies.add(memo.policy(domain, ruleOnly));
            } else if (model instanceof LearnedModel learned) {
                policies.add(learned.policy(domain, ruleOnly));
            }
        }
        return policies.isEmpty() ? Optional.empty() : Optional.of(new Ensemble(policies, domain));
    }

    /** The dialogue machine that the trained policies follow. */
    public static DialogueMachine machine(List<Node> nodes, Trained models, Domain domain) {
        List<Model> trained = trained(nodes, models);
        Optional<RuleMachine> rules = first(trained, RulePolicyModel.class).map(RulePolicyModel::machine);
        Optional<StoryMachine> stories = first(trained, MemoModel.class).map(MemoModel::machine);
        return new DialogueMachine(rules, stories, domain.forms());
    }

    /**
     * The dialogue machine as rules and memorized stories make it, compiled without training a model.
     *
     * @param problems contradictions; the machine can still be looked at
     */
    public DialogueMachine machine(Problems problems) {
        Optional<RuleMachine> rules = first(RulePolicyFactory.class).map(policy -> {
            RuleCheck check = ruleCheck(policy.settings());
            problems.addAll(check.problems());
            return check.machine();
        });
        Optional<StoryMachine> stories = first(MemoFactory.class)
                .map(policy -> policy.factory().trainer(policy.settings()))
                .map(trainer -> (MemoModel) trainer.train(conversations(), TrainingRun.quiet(1)))
                .map(MemoModel::machine);
        return new DialogueMachine(rules, stories, input.domain().forms());
    }

    private Optional<Chosen> first(Class<? extends ComponentFactory<?, ?>> factory) {
        return policies.stream()
                .filter(policy -> factory.isInstance(policy.factory()))
                .findFirst();
    }

    private static List<Model> trained(List<Node> nodes, Trained models) {
        return nodes.stream()
                .filter(node -> node.name().startsWith(PREFIX))
                .map(node -> models.model(node.name(), Model.class))
                .toList();
    }

    private static <M extends Model> Optional<M> first(List<Model> models, Class<M> type) {
        return models.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
