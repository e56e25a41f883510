package org.parlance.assistant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parlance.assistant.action.Journal;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.event.Event;
import org.parlance.core.json.Json;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Selection;
import org.parlance.core.spi.Evidence;
import org.parlance.core.spi.NluEvidence;
import org.parlance.core.spi.Understood;

/** Collects a turn's evidence. */
final class Notes {
    private static final int CANDIDATES = 3;

    private record Filled(Object value, String words) {}

    private final Journal journal;
    private final Map<String, Filled> slots = new LinkedHashMap<>();
    private final List<Evidence.Step> steps = new ArrayList<>();
    private Understood understood = new Understood(Parse.empty(), NluEvidence.NONE);
    private String action = "";

    Notes(Journal journal) {
        this.journal = journal;
    }

    void understood(Understood message) {
        understood = message;
    }

    /** The action that is about to run; it is where values come from that have no other origin. */
    void running(String name) {
        action = name;
    }

    /** A prediction, and what was decided while its action ran. */
    void step(Evidence.Step step) {
        steps.add(new Evidence.Step(
                step.action(), step.policy(), step.confidence(), step.votes(), journal.takeWordings()));
        steps.addAll(journal.takeDecisions());
    }

    void happened(Event event) {
        if (event instanceof Event.SlotSet set
                && !set.name().equals(DefaultSlots.REQUESTED_SLOT)
                && !set.name().equals(DefaultSlots.SESSION_STARTED_METADATA)) {
            Filled old = slots.get(set.name());
            if (old == null || !Objects.equals(old.value(), set.value())) {
                slots.put(set.name(), new Filled(set.value(), words(set)));
            }
        }
    }

    private String words(Event.SlotSet set) {
        String origin = journal.origin(set.name()).orElse(action);
        return set.value() == null
                ? "%s unset by %s".formatted(set.name(), origin)
                : "%s = %s from %s".formatted(set.name(), plain(set.value()), origin);
    }

    private static String plain(Object value) {
        return value instanceof String text ? text : Json.write(value);
    }

    Evidence evidence(String modelId) {
        List<String> origins = new ArrayList<>();
        slots.values().forEach(filled -> origins.add(filled.words()));
        origins.addAll(journal.remarks());
        return new Evidence(Evidence.VERSION, modelId, kept(understood.parse()), understood.evidence(), origins, steps);
    }

    /** The parse without what only fills the store: the event has the rest. */
    private static Parse kept(Parse parse) {
        Map<String, Selection> selections = new LinkedHashMap<>();
        parse.selections()
                .forEach((key, chosen) -> selections.put(key, new Selection(best(chosen.ranking()), List.of())));
        return new Parse(parse.text(), parse.intent(), best(parse.ranking()), parse.entities(), List.of(), selections);
    }

    private static List<IntentScore> best(List<IntentScore> ranking) {
        return ranking.subList(0, Math.min(CANDIDATES, ranking.size()));
    }
}
