package org.parlance.cli.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Slot;
import org.parlance.core.json.Json;

/** A domain as it was recorded: everything that a policy numbers, in its order. */
record DomainRecord(Domain domain, Map<String, Object> recorded) {
    Comparison compare() {
        List<String> theirs = new ArrayList<>();
        numbered("action", Records.texts(recorded.get("actions")), theirs);
        numbered("slot state", Records.texts(recorded.get("slot_states")), theirs);
        numbered("form", Records.texts(recorded.get("forms")), theirs);
        Records.texts(recorded.get("intents")).forEach(name -> theirs.add("intent " + name));
        Records.texts(recorded.get("entity_states")).forEach(name -> theirs.add("entity state " + name));
        Json.map(recorded.get("slots")).forEach((name, type) -> theirs.add("slot %s %s".formatted(name, type)));
        Json.map(recorded.get("intent_used_entities"))
                .forEach((intent, used) ->
                        theirs.add("used %s %s".formatted(intent, new TreeSet<>(Records.texts(used)))));
        return new Comparison("domain", theirs, ours());
    }

    private List<String> ours() {
        List<String> ours = new ArrayList<>();
        numbered("action", domain.actionNames(), ours);
        numbered("slot state", slotStates(), ours);
        numbered("form", List.copyOf(domain.forms().keySet()), ours);
        domain.intents().keySet().forEach(name -> ours.add("intent " + name));
        domain.entities().values().forEach(entity -> Stream.of(
                        Stream.of(entity.name()),
                        entity.roles().stream().map(role -> entity.name() + "#" + role),
                        entity.groups().stream().map(group -> entity.name() + "#" + group))
                .flatMap(states -> states)
                .forEach(state -> ours.add("entity state " + state)));
        domain.slots()
                .forEach((name, slot) ->
                        ours.add("slot %s %s".formatted(name, slot.type().typeName())));
        domain.intents()
                .values()
                .forEach(intent ->
                        ours.add("used %s %s".formatted(intent.name(), new TreeSet<>(intent.usedEntities()))));
        return ours;
    }

    private List<String> slotStates() {
        List<String> states = new ArrayList<>();
        for (Slot slot : domain.slots().values()) {
            for (int i = 0; slot.featurized() && i < slot.type().featureCount(); i++) {
                states.add(slot.name() + "_" + i);
            }
        }
        return states;
    }

    /** Rasa keeps retrieval intents in a set, so that the places of their actions are those of one run. */
    private void numbered(String kind, List<String> names, List<String> lines) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean retrieval = domain.intents().values().stream()
                    .anyMatch(intent -> intent.retrieval() && name.equals("utter_" + intent.name()));
            lines.add(retrieval ? kind + " " + name : "%s %d %s".formatted(kind, i, name));
        }
    }
}
