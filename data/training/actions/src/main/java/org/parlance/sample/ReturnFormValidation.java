package org.parlance.sample;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks the return form: a delivered order, an item of it, a reason that stands on the label. */
public final class ReturnFormValidation extends FormValidation {
    private static final List<String> REASONS =
            List.of("damaged", "wrong item", "does not fit", "not as described", "changed mind");
    private static final int LONGEST_NOTE = 500;
    private static final String ITEM = "return_item";
    private static final String REASON = "return_reason";
    private static final String NOTE = "return_note";

    public ReturnFormValidation() {
        this(Shop.shared());
    }

    ReturnFormValidation(Shop shop) {
        super("validate_return_form", shop.orders());
    }

    @Override
    void check(Validation form) throws SQLException {
        Optional<Order> named = checkOrderNumber(form);
        if (named.isPresent() && !named.get().isDelivered()) {
            decline(form);
            return;
        }
        if (named.isPresent() || form.candidate(ITEM).isPresent()) {
            checkItem(form);
        }
        form.candidate(REASON).ifPresent(reason -> checkReason(form, lowerCase(reason)));
        form.candidate(NOTE).ifPresent(note -> form.accept(NOTE, shortened(note.toString())));
    }

    /** An item named before the order is checked as soon as the order is known. */
    private void checkItem(Validation form) throws SQLException {
        Object item = form.value(ITEM);
        Optional<Order> order = order(form);
        if (item == null || order.isEmpty()) {
            return;
        }
        if (order.get().items().contains(lowerCase(item))) {
            form.accept(ITEM, lowerCase(item));
        } else {
            String items = String.join(", ", order.get().items());
            form.refuse(
                    ITEM,
                    "utter_item_not_in_order",
                    Map.of("order_number", order.get().number().text(), "order_items", items));
        }
    }

    private static void checkReason(Validation form, String reason) {
        if (REASONS.contains(reason)) {
            form.accept(REASON, reason);
        } else {
            form.refuse(REASON, "utter_reason_unknown", Map.of());
        }
    }

    private static String shortened(String note) {
        String text = note.strip();
        int points = text.codePointCount(0, text.length());
        return points <= LONGEST_NOTE ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_NOTE));
    }

    private static String lowerCase(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
