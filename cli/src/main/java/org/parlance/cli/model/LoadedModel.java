package org.parlance.cli.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.cli.rl.DecisionGraph;
import org.parlance.cli.rl.DecisionPlan;
import org.parlance.core.archive.Manifest;
import org.parlance.core.config.AssistantConfig;
import org.parlance.core.domain.Domain;
import org.parlance.core.graph.Node;
import org.parlance.core.graph.Trained;
import org.parlance.core.spi.DecisionMaker;
import org.parlance.core.spi.Policy;
import org.parlance.core.train.Model;
import org.parlance.nlu.NluModel;
import org.parlance.policy.PolicyGraph;
import org.parlance.policy.machine.DialogueMachine;

/**
 * A model that was read from its archive.
 *
 * @param file where it was read from
 * @param manifest what is in it
 * @param config the configuration it was trained with
 * @param domain its domain
 * @param domainJson the same in Rasa's JSON
 * @param understanding its NLU
 * @param policy its policies as one; absent in a model of the NLU alone
 * @param models the trained parts by node
 */
public record LoadedModel(
        Path file,
        Manifest manifest,
        AssistantConfig config,
        Domain domain,
        Map<String, Object> domainJson,
        NluModel understanding,
        Optional<Policy> policy,
        Trained models) {

    /** The name under which conversations note it: its file's name without the ending. */
    public String id() {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The rules, forms and stories it follows. */
    public DialogueMachine machine() {
        return PolicyGraph.machine(nodes(), models, domain);
    }

    /** What was to be learned where; absent when the project has no rl.yml. */
    public Optional<DecisionPlan> decisionPlan() {
        return DecisionGraph.plan(nodes(), domain);
    }

    /** Who decides at the forms' decision points; absent when the project has none. */
    public Optional<DecisionMaker> decisions() {
        return DecisionGraph.maker(nodes(), models, domain);
    }

    /** A trained part by the name of its node. */
    public <M extends Model> M part(String node, Class<M> type) {
        return models.model(node, type);
    }

    List<Node> nodes() {
        return manifest.nodes().stream().map(Manifest.Entry::node).toList();
    }
}
