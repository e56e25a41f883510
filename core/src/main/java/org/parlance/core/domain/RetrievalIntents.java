package org.parlance.core.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds to a domain what the NLU training data says about retrieval intents. */
public final class RetrievalIntents {
    private static final String UTTER = "utter_";

    private RetrievalIntents() {}

    /**
     * The domain with each retrieval intent marked, its {@code utter_<intent>} action declared, and the responses of the
     * training files, which win over the domain's. As in Rasa, a retrieval intent uses every entity that influences the
     * conversation, whatever its {@code use_entities} says.
     *
     * @param retrieval the intents before the slash, in the order of the training data
     */
    public static Domain into(
            Domain domain, Collection<String> retrieval, Map<String, List<ResponseVariation>> responses) {
        Map<String, Intent> intents = new LinkedHashMap<>(domain.intents());
        Set<String> used = new EntityLabels(domain.entities()).byDefault();
        Set<String> actions = new LinkedHashSet<>(domain.actions());
        for (String name : retrieval) {
            intents.put(name, new Intent(name, used, true));
            actions.add(UTTER + name);
        }
        Map<String, List<ResponseVariation>> merged = new LinkedHashMap<>(domain.responses());
        merged.putAll(responses);
        return domain.withIntents(intents).withActions(new ArrayList<>(actions)).withResponses(merged);
    }
}
