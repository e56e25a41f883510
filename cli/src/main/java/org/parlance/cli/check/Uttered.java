package org.parlance.cli.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.domain.Form;

/** Which responses are uttered, and by whom. */
final class Uttered {
    /** By default actions and where something fails. */
    private static final Set<String> DEFAULT = Set.of(
            "utter_default",
            "utter_restart",
            "utter_back",
            "utter_ask_rephrase",
            "utter_default_action_failed",
            "utter_circuit_breaker");

    private final Facts facts;
    private final Set<String> questions = new TreeSet<>();
    private final Set<String> answers = new TreeSet<>();
    private final Set<String> apologies = new TreeSet<>();

    Uttered(Facts facts) {
        this.facts = facts;
        for (Form form : facts.domain().forms().values()) {
            form.requiredSlots().forEach(slot -> questions.addAll(questions(form.name(), slot)));
            if (facts.isDynamic(form.name()) || form.requiredSlots().isEmpty()) {
                facts.domain().slots().keySet().forEach(slot -> questions.addAll(questions(form.name(), slot)));
            }
        }
        facts.domain().actions().forEach(action -> {
            apologies.add("utter_%s_unavailable".formatted(action));
            apologies.add("utter_%s_unavailable".formatted(action.replaceFirst("^action_", "")));
        });
        facts.project().nlu().retrievalKeys().forEach(key -> answers.add(Facts.UTTER + key));
    }

    /** The responses with which a form may ask for a slot, the one that comes first in front. */
    static List<String> questions(String form, String slot) {
        return List.of("utter_ask_" + form + "_" + slot, "utter_ask_" + slot);
    }

    /** True when nobody but a custom action can say it, or nobody at all. */
    boolean atMostByAction(String response) {
        boolean known = facts.runs(response)
                || questions.contains(response)
                || answers.contains(response)
                || DEFAULT.contains(response)
                || apologies.contains(response);
        return !known;
    }

    /** True when a story, rule, setting or form says it, so that only slots can fill it. */
    boolean directly(String response) {
        return facts.runs(response)
                || answers.contains(response)
                || questions.contains(response)
                        && !facts.code().declares(response.replaceFirst(Facts.UTTER, "action_"));
    }
}
