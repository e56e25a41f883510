package org.parlance.nlu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.config.Compatibility;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.ResponseVariation;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Selection;
import org.parlance.core.spi.NluEvidence;
import org.parlance.core.spi.NluEvidence.ComponentVote;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.spi.Understanding;
import org.parlance.core.spi.Understood;
import org.parlance.nlu.extract.EntityMerger;
import org.parlance.nlu.spi.HeldOut;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;

/** Understands texts by the trained components of a pipeline; {@code /intent{...}} messages are taken at their word. */
public final class NluModel implements Understanding {
    private static final String HANDLER = "RegexMessageHandler";

    private final NluPipelines pipelines;
    private final Optional<Domain> domain;
    private final boolean mergeEntities;
    private final Optional<Set<String>> intents;
    private final Optional<Set<String>> entities;

    /**
     * Puts a model together.
     *
     * @param pipelines what is learnt, one pipeline or one for each language
     * @param domain for the answers of retrieval intents and the names that {@code /intent} may use; absent for an NLU alone
     * @param compatibility how closely Rasa is followed
     */
    public NluModel(NluPipelines pipelines, Optional<Domain> domain, Compatibility compatibility) {
        this.pipelines = pipelines;
        this.domain = domain;
        this.mergeEntities = !compatibility.keepDuplicateEntities();
        this.intents = domain.map(d -> new TreeSet<>(d.intents().keySet()));
        this.entities = domain.map(d -> new TreeSet<>(d.entities().keySet()));
    }

    @Override
    public Understood parse(String text, ParseContext context) {
        Optional<Parse> literal = RegexMessage.read(text, intents, entities, Optional.of(HANDLER));
        if (literal.isPresent()) {
            ComponentVote vote = new ComponentVote(HANDLER, "the message names its intent");
            return new Understood(literal.get(), new NluEvidence(List.of(), List.of(vote)));
        }
        Message message = pipelines.process(text, context);
        if (mergeEntities) {
            message = message.withEntities(EntityMerger.merged(message.entities()));
        }
        Parse parse = message.toParse();
        return new Understood(withAnswers(parse), new NluEvidence(message.weights(), message.votes()));
    }

    /** Scores on examples that were left out, by component in the order of the pipeline. */
    public List<HeldOut> heldOut() {
        List<HeldOut> scores = new ArrayList<>();
        for (NluComponent component : pipelines.components()) {
            if (component instanceof HeldOut.Scored scored) {
                scored.heldOut().ifPresent(scores::add);
            }
        }
        return scores;
    }

    private Parse withAnswers(Parse parse) {
        if (parse.selections().isEmpty()) {
            return parse;
        }
        Map<String, Selection> selections = new LinkedHashMap<>();
        parse.selections()
                .forEach((key, chosen) ->
                        selections.put(key, new Selection(chosen.ranking(), answers(chosen.chosen()))));
        return new Parse(parse.text(), parse.intent(), parse.ranking(), parse.entities(), parse.tokens(), selections);
    }

    /** The variations of a retrieval answer; its name stands for one that the domain doesn't have, as in Rasa. */
    private List<Map<String, Object>> answers(String name) {
        List<Map<String, Object>> variations =
                domain.map(d -> d.responses().getOrDefault("utter_" + name, List.of())).orElse(List.of()).stream()
                        .map(ResponseVariation::content)
                        .toList();
        return variations.isEmpty() ? List.of(Map.of("text", name)) : variations;
    }
}
