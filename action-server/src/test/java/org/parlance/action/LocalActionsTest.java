package org.parlance.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.spi.ActionCall;
import org.parlance.core.spi.ActionOutcome;
import org.parlance.core.spi.ActionOutcome.Done;
import org.parlance.core.spi.ActionOutcome.Failed;
import org.parlance.core.spi.ActionOutcome.Kind;
import org.parlance.core.spi.ActionOutcome.Rejected;
import org.parlance.core.tracker.Tracker;

class LocalActionsTest {
    private static final LocalActions PIZZA = PizzaActions.all();

    @Test
    void runsAnActionByItsName() {
        Done done = (Done) PIZZA.run(call("action_status"));

        assertThat(done.messages()).hasSize(6);
        assertThat(done.events()).singleElement().isInstanceOf(Event.SlotSet.class);
    }

    @Test
    void tellsRejectionFromFailure() {
        assertThat(PIZZA.run(call("action_reject"))).isEqualTo(new Rejected("rejected on purpose"));
        assertThat(PIZZA.run(call("action_unheard_of")))
                .isEqualTo(new Failed(Kind.UNKNOWN_ACTION, "No registered action found for name 'action_unheard_of'."));
    }

    @Test
    void keepsWhatAnExceptionSaysOutOfTheReason() {
        Failed failed = (Failed) PIZZA.run(call("action_broken"));

        assertThat(failed.kind()).isEqualTo(Kind.ERROR);
        assertThat(failed.reason())
                .startsWith("The action action_broken failed: java.lang.IllegalStateException at ")
                .contains("PizzaActions.java:")
                .doesNotContain("secret");
    }

    @Test
    void survivesAnActionThatEatsTheStack() {
        LocalActions actions = new LocalActions(List.of(PizzaActions.action("action_deep", (d, t) -> deeper(0))));

        assertThat(((Failed) actions.run(call("action_deep"))).reason()).contains("StackOverflowError");
    }

    @Test
    void takesNoEventsForNone() {
        LocalActions actions = new LocalActions(List.of(PizzaActions.action("action_null", (d, t) -> null)));

        assertThat(actions.run(call("action_null"))).isEqualTo(new Done(List.of(), List.of()));
    }

    @Test
    void letsTheLaterOfTwoCount() {
        Event later = Event.SlotSet.of("from", "later");
        LocalActions actions = new LocalActions(List.of(
                PizzaActions.action("action_x", (d, t) -> List.of()),
                PizzaActions.action("action_y", (d, t) -> List.of()),
                PizzaActions.action("action_x", (d, t) -> List.of(later))));

        assertThat(actions.names()).containsExactly("action_x", "action_y");
        assertThat(actions.run(call("action_x"))).isEqualTo(new Done(List.of(), List.of(later)));
    }

    @Test
    void asksTheActionServerForWhatIsNotHere() {
        ActionOutcome elsewhere = new Done(List.of(), List.of());
        Actions both = new Actions(PIZZA, Optional.of(call -> elsewhere));

        assertThat(both.run(call("action_reject"))).isInstanceOf(Rejected.class);
        assertThat(both.run(call("action_remote"))).isSameAs(elsewhere);
    }

    @Test
    void saysHowAMissingActionCanBeAdded() {
        Failed failed = (Failed) new Actions(PIZZA, Optional.empty()).run(call("action_missing"));

        assertThat(failed.kind()).isEqualTo(Kind.UNKNOWN_ACTION);
        assertThat(failed.reason()).contains("action_missing", "--actions", "action_endpoint");
    }

    static ActionCall call(String action) {
        return new ActionCall(action, Tracker.start("ann", Domain.empty()), Domain.empty(), "ann/1/2");
    }

    private static List<Event> deeper(int depth) {
        return depth < 0 ? List.of() : deeper(depth + 1);
    }
}
