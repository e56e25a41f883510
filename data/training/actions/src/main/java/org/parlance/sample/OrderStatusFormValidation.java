package org.parlance.sample;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;

/**
 * Checks the order status form, and decides whether an order number is read back before it counts.
 *
 * <p>A policy decides that first, by setting {@code order_number_confirmed} in the same turn: true takes the number as
 * right, false has it read back. Without such a decision the fixed rule here holds.
 */
public final class OrderStatusFormValidation extends FormValidation {
    private static final double SURE = 0.95;
    private static final String CONFIRMED = "order_number_confirmed";
    private static final String ZIP = "zip_code";

    public OrderStatusFormValidation() {
        this(Shop.shared());
    }

    OrderStatusFormValidation(Shop shop) {
        super("validate_order_status_form", shop.orders());
    }

    @Override
    void check(Validation form) throws SQLException {
        Optional<Order> named = checkOrderNumber(form);
        if (named.isPresent()) {
            confirmOrAsk(form, named.get());
        } else if (form.candidate(NUMBER).isPresent()) {
            form.ask(CONFIRMED);
        } else if (isDoubted(form)) {
            form.ask(NUMBER);
            form.refuse(CONFIRMED, "utter_order_number_again", Map.of());
        }
        if (form.candidate(ZIP).isPresent()) {
            checkZip(form);
        }
    }

    private static void confirmOrAsk(Validation form, Order order) {
        boolean decided = form.candidate(CONFIRMED).isPresent();
        boolean taken = decided ? !isDoubted(form) : isSure(form, order);
        if (taken) {
            form.accept(CONFIRMED, true);
        } else {
            form.ask(CONFIRMED);
        }
    }

    /** The fixed rule: written as the shop writes it and well understood, or given in answer to the reading back. */
    private static boolean isSure(Validation form, Order order) {
        if (form.isRequested(CONFIRMED)) {
            return true;
        }
        boolean asWritten =
                form.candidate(NUMBER).filter(order.number()::isWritten).isPresent();
        return asWritten && isInMessage(form, NUMBER) && confidence(form.message()) >= SURE;
    }

    private static double confidence(Parse message) {
        return message.entities().stream()
                .filter(entity -> entity.type().equals(NUMBER))
                .mapToDouble(OrderStatusFormValidation::confidence)
                .reduce(message.intent().confidence(), Math::min);
    }

    private static double confidence(Entity entity) {
        return entity.details().get("confidence_entity") instanceof Number sure ? sure.doubleValue() : 1.0;
    }

    private static boolean isDoubted(Validation form) {
        return form.candidate(CONFIRMED).filter(Boolean.FALSE::equals).isPresent();
    }

    /** The right postcode also settles a number that was being read back; a wrong one from before is asked for anew. */
    private void checkZip(Validation form) throws SQLException {
        Optional<Order> order = order(form);
        boolean right = order.isPresent()
                && form.candidate(ZIP).filter(order.get().zip()::equals).isPresent();
        if (right) {
            form.accept(ZIP, order.get().zip());
            form.accept(CONFIRMED, true);
        } else if (order.isPresent() && isInMessage(form, "zip")) {
            form.refuse(
                    ZIP,
                    "utter_zip_mismatch",
                    Map.of(NUMBER, order.get().number().text()));
        } else {
            form.ask(ZIP);
        }
    }
}
