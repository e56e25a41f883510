package org.parlance.policy.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.graph.Node;
import org.parlance.core.graph.Step;
import org.parlance.core.graph.Trained;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.Policy;
import org.parlance.core.train.Model;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.TrainingRun;
import org.parlance.policy.PolicyGraph;
import org.parlance.policy.PolicyInput;
import org.parlance.policy.machine.DialogueMachine;
import org.parlance.policy.training.TrainingConversations;

/** Policies trained, saved and read back as a model archive would. */
public final class TrainedProject implements Trained {
    private final PolicyInput input;
    private final PolicyGraph graph;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Model> models = new LinkedHashMap<>();

    public TrainedProject(PolicyInput input, Problems problems) {
        this.input = input;
        this.graph = PolicyGraph.of(input, problems);
        for (Step<?, ?> step : graph.steps()) {
            nodes.add(step.node());
            models.put(step.node().name(), reloaded(step));
        }
    }

    @Override
    public <M extends Model> M model(String node, Class<M> type) {
        return type.cast(models.get(node));
    }

    public PolicyInput input() {
        return input;
    }

    public TrainingConversations conversations() {
        return graph.conversations();
    }

    public Optional<Policy> policy() {
        return PolicyGraph.policy(nodes, this, input.domain());
    }

    public DialogueMachine machine() {
        return PolicyGraph.machine(nodes, this, input.domain());
    }

    /** The first policy of a type, if there is one. */
    <M extends Model> Optional<M> trained(Class<M> type) {
        return models.values().stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private <D, M extends Model> Model reloaded(Step<D, M> step) {
        M model =
                step.factory().trainer(step.node().settings()).train(step.data().apply(this), TrainingRun.quiet(1));
        ModelFiles files = new ModelFiles();
        model.save(files);
        return step.factory().load(step.node().settings(), files);
    }
}
