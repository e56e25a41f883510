package org.parlance.assistant.simulate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.spi.DecisionPoint;

/**
 * What simulated users come for: a form to be filled.
 *
 * @param point where decisions are made; its form is the task
 * @param intents how users speak
 * @param goals slot values a user may want, one map per kind of user; each dialogue draws one
 * @param user how users differ
 * @param hearing how the NLU mishears them
 * @param rewards what a dialogue is worth
 */
public record Task(
        DecisionPoint point,
        Intents intents,
        List<Map<String, Object>> goals,
        UserModel user,
        HearingModel hearing,
        Rewards rewards) {

    /**
     * @param open starts the form
     * @param inform names a value
     * @param correct corrects one
     * @param affirm says yes
     * @param deny says no
     */
    public record Intents(String open, String inform, String correct, String affirm, String deny) {
        /**
         * The intents as given by role ({@code open inform correct affirm deny}); yes and no otherwise as the domain maps them
         * to the slot that confirms, the others by their usual names.
         *
         * @param open the intent that starts the form, where {@code given} does not name it
         */
        public static Intents of(Domain domain, DecisionPoint point, String open, Map<String, String> given) {
            String inform = given.getOrDefault("inform", "inform");
            String correct = domain.hasIntent("correct") ? "correct" : inform;
            return new Intents(
                    given.getOrDefault("open", open),
                    inform,
                    given.getOrDefault("correct", correct),
                    given.getOrDefault("affirm", mapped(domain, point, true).orElse("affirm")),
                    given.getOrDefault("deny", mapped(domain, point, false).orElse("deny")));
        }

        private static Optional<String> mapped(Domain domain, DecisionPoint point, boolean value) {
            return domain.slot(point.confirmedBy()).stream()
                    .flatMap(slot -> slot.mappings().stream())
                    .filter(mapping -> mapping instanceof SlotMapping.FromIntent constant
                            && Objects.equals(constant.value(), value))
                    .flatMap(mapping -> mapping.filter().intents().stream())
                    .findFirst();
        }
    }

    public Task {
        goals = goals.stream()
                .map(goal -> Collections.unmodifiableMap(new LinkedHashMap<>(goal)))
                .toList();
        if (goals.isEmpty()) {
            throw new IllegalArgumentException(
                    "A task needs at least one goal. Maybe name values for the slots of %s.".formatted(point.form()));
        }
    }

    public Task withHearing(HearingModel other) {
        return new Task(point, intents, goals, user, other, rewards);
    }
}
