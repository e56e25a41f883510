package org.parlance.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the shop knows of one order.
 *
 * @param state one of {@code placed packed shipped delivered cancelled}
 * @param arrival the weekday of delivery
 * @param items names of products
 */
record Order(
        OrderNumber number, String zip, String street, String city, String state, String arrival, List<String> items) {
    Order {
        items = List.copyOf(items);
    }

    /** True while it can still be changed or cancelled. */
    boolean isStillHere() {
        return state.equals("placed") || state.equals("packed");
    }

    boolean isDelivered() {
        return state.equals("delivered");
    }

    /** The JSON-like form that is kept in a slot; without the address. */
    Map<String, Object> toSlotValue() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("number", number.text());
        value.put("state", state);
        value.put("arrival", arrival);
        value.put("items", items);
        return value;
    }
}
