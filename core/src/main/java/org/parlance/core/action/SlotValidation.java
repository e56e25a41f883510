package org.parlance.core.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Slot;
import org.parlance.core.event.Event;
import org.parlance.core.spi.Action;
import org.parlance.core.tracker.Tracker;

/**
 * Extracts and checks slots outside of forms after each user message, as {@code action_validate_slot_mappings}: the
 * counterpart of {@code ValidationAction} in Rasa's SDK. Extractions run first, then the checks of all slots that were just
 * set; a slot without a check keeps its value.
 */
public abstract class SlotValidation implements Action {
    /** The name under which it is called on each turn. */
    public static final String NAME = "action_validate_slot_mappings";

    private final Map<String, SlotValidator> validators = new LinkedHashMap<>();
    private final Map<String, SlotExtractor> extractors = new LinkedHashMap<>();

    @Override
    public String name() {
        return NAME;
    }

    /** Registers the check of a slot; called in the constructor. */
    protected final void validate(String slot, SlotValidator validator) {
        validators.put(slot, validator);
    }

    /** Registers the extraction of a slot; called in the constructor. */
    protected final void extract(String slot, SlotExtractor extractor) {
        extractors.put(slot, extractor);
    }

    /** The slots in question by the domain: here those without a mapping that only a form uses. */
    protected List<String> domainSlots(Domain domain) {
        return domain.slots().values().stream()
                .filter(slot -> !belongsToForm(slot))
                .map(Slot::name)
                .filter(name -> !name.equals(DefaultSlots.REQUESTED_SLOT)
                        && !name.equals(DefaultSlots.SESSION_STARTED_METADATA))
                .toList();
    }

    /** The slots in question now; to be overridden where they depend on the conversation. */
    protected List<String> requiredSlots(List<String> domainSlots, Tracker tracker, Domain domain) {
        return domainSlots;
    }

    @Override
    public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) throws Exception {
        Tracker extracted = extracted(dispatcher, tracker, domain);
        return events(validated(dispatcher, extracted, domain));
    }

    /** The conversation with what the extractions found. */
    final Tracker extracted(Dispatcher dispatcher, Tracker tracker, Domain domain) throws Exception {
        Tracker now = tracker;
        for (String slot : requiredSlots(domainSlots(domain), tracker, domain)) {
            SlotExtractor extractor = extractors.get(slot);
            if (extractor != null) {
                SlotValues found = extractor.extract(new SlotCall(slot, dispatcher, now, domain));
                now = now.plus(events(found.values()));
            }
        }
        return now;
    }

    /** What the slots that were just set have after their checks. */
    final Map<String, Object> validated(Dispatcher dispatcher, Tracker tracker, Domain domain) throws Exception {
        List<String> required = requiredSlots(domainSlots(domain), tracker, domain);
        Map<String, Object> candidates = justSet(tracker);
        Map<String, Object> values = new LinkedHashMap<>(candidates);
        values.keySet().retainAll(required);
        Tracker now = tracker;
        for (Map.Entry<String, Object> candidate : candidates.entrySet()) {
            SlotValidator validator = validators.get(candidate.getKey());
            if (validator != null && required.contains(candidate.getKey())) {
                SlotCall call = new SlotCall(candidate.getKey(), dispatcher, now, domain);
                SlotValues checked = validator.validate(candidate.getValue(), call);
                values.putAll(checked.values());
                now = now.plus(events(checked.values()));
            }
        }
        return values;
    }

    static List<Event> events(Map<String, Object> values) {
        List<Event> events = new ArrayList<>();
        values.forEach((slot, value) -> events.add(Event.SlotSet.of(slot, value)));
        return events;
    }

    /** The caller appends a slot event for each candidate, so these are the slot events at the end. */
    private static Map<String, Object> justSet(Tracker tracker) {
        List<Event> events = tracker.events();
        ListIterator<Event> before = events.listIterator(events.size());
        int first = events.size();
        while (before.hasPrevious() && before.previous() instanceof Event.SlotSet) {
            first--;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Event event : events.subList(first, events.size())) {
            if (event instanceof Event.SlotSet set) {
                values.put(set.name(), set.value());
            }
        }
        return values;
    }

    private static boolean belongsToForm(Slot slot) {
        return slot.mappings().stream()
                .flatMap(mapping -> mapping.filter().conditions().stream())
                .anyMatch(condition -> condition.activeLoop().isPresent());
    }
}
