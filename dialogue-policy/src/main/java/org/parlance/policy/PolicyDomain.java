package org.parlance.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Form;
import org.parlance.core.domain.Intent;
import org.parlance.core.domain.ResponseVariation;
import org.parlance.core.domain.SessionConfig;
import org.parlance.policy.story.StoryData;

/** The part of a domain that policies learn with, so that other wordings of a response retrain nothing. */
final class PolicyDomain {
    private PolicyDomain() {}

    /** With the names of responses but no wordings, forms without slots, and the texts of stories as actions. */
    static Domain of(Domain domain, StoryData stories) {
        Map<String, Form> forms = new LinkedHashMap<>();
        domain.forms().keySet().forEach(name -> forms.put(name, new Form(name, List.of(), List.of())));
        Map<String, List<ResponseVariation>> responses = new LinkedHashMap<>();
        domain.responses().keySet().forEach(name -> responses.put(name, List.of()));
        Set<String> texts = new java.util.LinkedHashSet<>(domain.endToEndActions());
        texts.addAll(stories.endToEndActions());
        return new Domain(
                domain.intents(),
                domain.entities(),
                domain.slots(),
                forms,
                responses,
                domain.actions(),
                Set.of(),
                SessionConfig.DEFAULT,
                domain.storeEntitiesAsSlots(),
                new ArrayList<>(texts));
    }

    /** JSON-like, the same for the same content. */
    static Map<String, Object> canonical(Domain pruned) {
        Map<String, Object> json = new TreeMap<>();
        Map<String, Object> intents = new TreeMap<>();
        for (Intent intent : pruned.intents().values()) {
            intents.put(intent.name(), new ArrayList<>(new TreeSet<>(intent.usedEntities())));
        }
        json.put("intents", intents);
        json.put("slots", pruned.slots().values().stream().map(String::valueOf).toList());
        json.put("forms", List.copyOf(pruned.forms().keySet()));
        json.put("actions", pruned.actionNames());
        json.put("entities_fill_slots", pruned.storeEntitiesAsSlots());
        return json;
    }
}
