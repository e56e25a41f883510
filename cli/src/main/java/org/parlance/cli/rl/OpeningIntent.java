package org.parlance.cli.rl;

import java.util.Map;
import java.util.Optional;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.core.spi.Policy;
import org.parlance.core.tracker.Tracker;

/** Finds what a user must say to be asked by a form. */
final class OpeningIntent {
    private static final String ROLE = "open";

    private final Domain domain;
    private final Policy policy;

    OpeningIntent(Domain domain, Policy policy) {
        this.domain = domain;
        this.policy = policy;
    }

    /**
     * The intent that rl.yml gives the role {@code open}, else the first one of the domain that the policies answer with the form.
     *
     * @throws ParlanceException when there is none
     */
    String of(String form, Map<String, String> roles) {
        return Optional.ofNullable(roles.get(ROLE))
                .or(() -> domain.intents().keySet().stream()
                        .filter(intent -> opens(intent, form))
                        .findFirst())
                .orElseThrow(() -> new ParlanceException(
                        Kind.DATA,
                        Problem.error(
                                        Location.ofFile(DecisionPlan.FILE),
                                        "No intent makes the policies begin with the form %s.".formatted(form))
                                .maybe("a rule for it is missing, or \"intents: {open: ...}\" under \"simulator\".")));
    }

    private boolean opens(String intent, String form) {
        Parse parse = Parse.of("", IntentScore.of(intent, 1.0), java.util.List.of());
        Tracker tracker = Tracker.start("opening", domain)
                .plus(ActionExecuted.of(DefaultActions.LISTEN))
                .plus(UserUttered.of(parse));
        return policy.predict(tracker).action().filter(form::equals).isPresent();
    }
}
