package org.parlance.core.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Form;
import org.parlance.core.domain.SessionConfig;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.domain.SlotType;
import org.parlance.core.event.Event;
import org.parlance.core.tracker.Tracker;

class FormValidationTest {
    private static final Domain DOMAIN = domain("size", "topping", "drink", "requested_slot");

    private final Dispatcher dispatcher = new Dispatcher();

    @Test
    void checksEachSlotThatWasJustSet() throws Exception {
        Tracker tracker = said().plus(Event.SlotSet.of("size", "LARGE")).plus(Event.SlotSet.of("topping", "glass"));

        assertThat(new PizzaForm().run(dispatcher, tracker, DOMAIN))
                .containsExactly(Event.SlotSet.of("size", "large"), Event.SlotSet.of("topping", null));
        assertThat(dispatcher.messages()).extracting(m -> m.text().orElse("")).containsExactly("Not glass.");
    }

    @Test
    void leavesSlotsThatWereSetEarlierAlone() throws Exception {
        Tracker tracker = Tracker.start("ann", DOMAIN)
                .plus(Event.SlotSet.of("topping", "glass"))
                .plus(Event.ActionExecuted.of("action_listen"))
                .plus(Event.SlotSet.of("size", "small"));

        assertThat(new PizzaForm().run(dispatcher, tracker, DOMAIN)).containsExactly(Event.SlotSet.of("size", "small"));
    }

    @Test
    void dropsSlotsThatAreNotOfTheForm() throws Exception {
        Tracker tracker = said().plus(Event.SlotSet.of("drink", "water")).plus(Event.SlotSet.of("size", "small"));

        assertThat(new PizzaForm().run(dispatcher, tracker, DOMAIN)).containsExactly(Event.SlotSet.of("size", "small"));
    }

    @Test
    void keepsASlotWithoutACheckAndSetsTheOthersThatACheckNames() throws Exception {
        FormValidation form = new FormValidation("pizza_form") {
            {
                validate("size", (value, call) -> call.accept(value).and("drink", "cola"));
            }
        };
        Tracker tracker = said().plus(Event.SlotSet.of("size", "small")).plus(Event.SlotSet.of("topping", "ham"));

        assertThat(form.run(dispatcher, tracker, DOMAIN))
                .containsExactly(
                        Event.SlotSet.of("size", "small"),
                        Event.SlotSet.of("topping", "ham"),
                        Event.SlotSet.of("drink", "cola"));
    }

    @Test
    void showsEarlierResultsToLaterChecks() throws Exception {
        List<Object> seen = new ArrayList<>();
        FormValidation form = new FormValidation("pizza_form") {
            {
                validate("size", (value, call) -> call.accept("huge"));
                validate("topping", (value, call) -> {
                    seen.add(call.value("size"));
                    return call.accept(value);
                });
            }
        };
        form.run(
                dispatcher,
                said().plus(Event.SlotSet.of("size", "small")).plus(Event.SlotSet.of("topping", "ham")),
                DOMAIN);

        assertThat(seen).containsExactly("huge");
    }

    @Test
    void checksWhatItExtracted() throws Exception {
        FormValidation form = new FormValidation("pizza_form") {
            {
                extract("size", call -> call.accept("LARGE"));
                validate("size", (value, call) -> call.accept(value.toString().toLowerCase(java.util.Locale.ROOT)));
            }
        };

        assertThat(form.run(dispatcher, said(), DOMAIN)).containsExactly(Event.SlotSet.of("size", "large"));
    }

    @Test
    void asksForTheFirstMissingSlotWhenTheRequiredOnesDependOnTheConversation() throws Exception {
        FormValidation form = new FormValidation("pizza_form") {
            @Override
            protected List<String> requiredSlots(List<String> domainSlots, Tracker tracker, Domain domain) {
                return "large".equals(tracker.state().slot("size")) ? List.of("size", "drink", "topping") : domainSlots;
            }
        };

        assertThat(form.run(dispatcher, said().plus(Event.SlotSet.of("size", "large")), DOMAIN))
                .containsExactly(Event.SlotSet.of("size", "large"), Event.SlotSet.of("requested_slot", "drink"));
        assertThat(form.run(dispatcher, said().plus(Event.SlotSet.of("size", "small")), DOMAIN))
                .containsExactly(Event.SlotSet.of("size", "small"));
    }

    @Test
    void endsTheFormWhenNoRequiredSlotIsMissing() throws Exception {
        FormValidation form = new FormValidation("pizza_form") {
            @Override
            protected List<String> requiredSlots(List<String> domainSlots, Tracker tracker, Domain domain) {
                return List.of("size");
            }
        };

        assertThat(form.run(dispatcher, said().plus(Event.SlotSet.of("size", "large")), DOMAIN))
                .containsExactly(Event.SlotSet.of("size", "large"), Event.SlotSet.of("requested_slot", null));
    }

    @Test
    void checksSlotsOutsideOfFormsUnderItsOwnName() throws Exception {
        SlotValidation slots = new SlotValidation() {
            {
                validate("drink", (value, call) -> call.reject());
                validate("topping", (value, call) -> call.reject());
            }
        };
        Tracker tracker = said().plus(Event.SlotSet.of("drink", "lava")).plus(Event.SlotSet.of("topping", "ham"));

        assertThat(slots.name()).isEqualTo("action_validate_slot_mappings");
        assertThat(slots.run(dispatcher, tracker, DOMAIN)).containsExactly(Event.SlotSet.of("drink", null));
    }

    @Test
    void passesOnWhatACheckThrows() {
        FormValidation form = new FormValidation("pizza_form") {
            {
                validate("size", (value, call) -> {
                    throw new java.io.IOException("no list of sizes");
                });
            }
        };

        assertThatThrownBy(() -> form.run(dispatcher, said().plus(Event.SlotSet.of("size", "large")), DOMAIN))
                .hasMessage("no list of sizes");
    }

    private static Tracker said() {
        return Tracker.start("ann", DOMAIN).plus(Event.ActionExecuted.of("pizza_form"));
    }

    /** Only {@code topping} belongs to the form alone. */
    private static Domain domain(String... slots) {
        Map<String, Slot> all = new LinkedHashMap<>();
        for (String slot : slots) {
            SlotMapping.Condition inForm = new SlotMapping.Condition(Optional.of("pizza_form"), Optional.empty());
            SlotMapping.Filter filter = slot.equals("topping")
                    ? new SlotMapping.Filter(List.of(), List.of(), List.of(inForm))
                    : SlotMapping.Filter.ALWAYS;
            all.put(slot, new Slot(slot, new SlotType.Text(), null, false, List.of(new SlotMapping.FromText(filter))));
        }
        Form form = new Form("pizza_form", List.of("size", "topping"), List.of());
        return new Domain(
                Map.of(),
                Map.of(),
                all,
                Map.of("pizza_form", form),
                Map.of(),
                List.of(),
                Set.of(),
                SessionConfig.DEFAULT,
                true,
                List.of());
    }

    private static final class PizzaForm extends FormValidation {
        PizzaForm() {
            super("pizza_form");
            validate("size", (value, call) -> call.accept(value.toString().toLowerCase(java.util.Locale.ROOT)));
            validate(
                    "topping", (value, call) -> "glass".equals(value) ? call.reject("Not glass.") : call.accept(value));
        }
    }
}
