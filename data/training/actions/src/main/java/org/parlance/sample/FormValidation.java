package org.parlance.sample;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.action.Dispatcher;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.spi.Action;
import org.parlance.core.tracker.Tracker;

/** Checks what a form was just told; the three forms of the desk share how they look up an order. */
abstract class FormValidation implements Action {
    static final String NUMBER = "order_number";

    private final String name;
    private final Orders orders;

    FormValidation(String name, Orders orders) {
        this.name = name;
        this.orders = orders;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) throws SQLException {
        Validation validation = new Validation(tracker, dispatcher);
        check(validation);
        return validation.events();
    }

    abstract void check(Validation form) throws SQLException;

    /** Puts a new order number into the shop's writing, or refuses it; empty when none was filled in or it is unknown. */
    final Optional<Order> checkOrderNumber(Validation form) throws SQLException {
        Optional<Object> typed = form.candidate(NUMBER);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<Order> order = find(typed.get());
        if (order.isEmpty()) {
            form.refuse(NUMBER, "utter_order_not_found", Map.of());
            return Optional.empty();
        }
        String number = order.get().number().text();
        form.accept(NUMBER, number);
        if (form.message().intent().is("correct") && isInMessage(form, NUMBER)) {
            form.say("utter_corrected_order_number", Map.of(NUMBER, number));
        }
        return order;
    }

    /** The order that the form is about by now. */
    final Optional<Order> order(Validation form) throws SQLException {
        Object number = form.value(NUMBER);
        return number == null ? Optional.empty() : find(number);
    }

    /** An order that a form can't serve ends it when just named; one from earlier in the talk is asked for instead. */
    static void decline(Validation form) {
        if (isInMessage(form, NUMBER) || form.isRequested(NUMBER)) {
            form.endForm();
        } else {
            form.ask(NUMBER);
        }
    }

    static boolean isInMessage(Validation form, String entity) {
        return form.message().entities().stream().anyMatch(found -> found.type().equals(entity));
    }

    private Optional<Order> find(Object typed) throws SQLException {
        Optional<OrderNumber> number = OrderNumber.read(typed);
        return number.isEmpty() ? Optional.empty() : orders.find(number.get());
    }
}
