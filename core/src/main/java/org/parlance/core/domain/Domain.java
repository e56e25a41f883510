package org.parlance.core.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything an assistant knows about, merged from all domain files; maps keep the order of the files.
 *
 * @param intents by name, declared and default ones
 * @param entities by name
 * @param slots by name, automatic ones included
 * @param forms by name
 * @param responses variations by response name
 * @param actions custom actions as declared, in file order
 * @param actionsWithDomain those of them that get the domain sent ({@code send_domain: true})
 * @param session when a session ends
 * @param storeEntitiesAsSlots whether entities of a story fill slots
 * @param endToEndActions bot texts that count as actions
 */
public record Domain(
        Map<String, Intent> intents,
        Map<String, EntityType> entities,
        Map<String, Slot> slots,
        Map<String, Form> forms,
        Map<String, List<ResponseVariation>> responses,
        List<String> actions,
        Set<String> actionsWithDomain,
        SessionConfig session,
        boolean storeEntitiesAsSlots,
        List<String> endToEndActions) {

    public Domain {
        intents = ordered(intents);
        entities = ordered(entities);
        slots = ordered(slots);
        forms = ordered(forms);
        responses = ordered(responses);
        actions = List.copyOf(actions);
        actionsWithDomain = Set.copyOf(actionsWithDomain);
        endToEndActions = List.copyOf(endToEndActions);
    }

    /** A domain with nothing declared. */
    public static Domain empty() {
        return new Domain(
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Set.of(),
                SessionConfig.DEFAULT,
                true,
                List.of());
    }

    /**
     * All actions in Rasa's order, which is a policy's class order: the default ones, custom ones in file order with the
     * responses' names sorted behind them, forms, end-to-end texts.
     */
    public List<String> actionNames() {
        Set<String> names = new LinkedHashSet<>(DefaultActions.ALL);
        names.addAll(userActions());
        names.addAll(forms.keySet());
        names.addAll(endToEndActions);
        return List.copyOf(names);
    }

    /** Declared actions in file order, then the names of responses that are not declared, sorted. */
    public List<String> userActions() {
        Set<String> names = new LinkedHashSet<>(actions);
        names.addAll(new TreeSet<>(responses.keySet()));
        return new ArrayList<>(names);
    }

    public Optional<Slot> slot(String name) {
        return Optional.ofNullable(slots.get(name));
    }

    public Optional<Form> form(String name) {
        return Optional.ofNullable(forms.get(name));
    }

    public boolean hasIntent(String name) {
        return intents.containsKey(name);
    }

    public Domain withResponses(Map<String, List<ResponseVariation>> others) {
        return new Domain(
                intents,
                entities,
                slots,
                forms,
                others,
                actions,
                actionsWithDomain,
                session,
                storeEntitiesAsSlots,
                endToEndActions);
    }

    public Domain withSlots(Map<String, Slot> others) {
        return new Domain(
                intents,
                entities,
                others,
                forms,
                responses,
                actions,
                actionsWithDomain,
                session,
                storeEntitiesAsSlots,
                endToEndActions);
    }

    public Domain withIntents(Map<String, Intent> others) {
        return new Domain(
                others,
                entities,
                slots,
                forms,
                responses,
                actions,
                actionsWithDomain,
                session,
                storeEntitiesAsSlots,
                endToEndActions);
    }

    public Domain withActions(List<String> others) {
        return new Domain(
                intents,
                entities,
                slots,
                forms,
                responses,
                others,
                actionsWithDomain,
                session,
                storeEntitiesAsSlots,
                endToEndActions);
    }

    public Domain withEndToEndActions(List<String> texts) {
        return new Domain(
                intents,
                entities,
                slots,
                forms,
                responses,
                actions,
                actionsWithDomain,
                session,
                storeEntitiesAsSlots,
                texts);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
