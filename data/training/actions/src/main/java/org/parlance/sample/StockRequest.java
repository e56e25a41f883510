package org.parlance.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.message.Entity;
import org.parlance.core.tracker.Tracker;

/** A product and how many of it somebody wants. */
record StockRequest(String product, int quantity) {

    /** What the last message asks for, each product with the quantity of its group or the one written before it. */
    static List<StockRequest> in(Tracker tracker) {
        List<Entity> entities = tracker.state()
                .latestMessage()
                .map(UserUttered::parse)
                .map(parse -> parse.entities())
                .orElse(List.of());
        List<StockRequest> requests = new ArrayList<>();
        int end = 0;
        for (Entity product : sorted(entities, "product")) {
            if (product.span().start() >= end) {
                requests.add(new StockRequest(product.value().toString(), quantity(entities, product, end)));
                end = Math.max(end, product.span().end());
            }
        }
        return requests.isEmpty() ? remembered(tracker) : requests;
    }

    private static List<StockRequest> remembered(Tracker tracker) {
        return Slots.text(tracker, "product").stream()
                .map(product -> new StockRequest(product, 1))
                .toList();
    }

    private static int quantity(List<Entity> entities, Entity product, int from) {
        List<Entity> quantities = sorted(entities, "quantity");
        Optional<Entity> sameGroup = quantities.stream()
                .filter(quantity ->
                        quantity.group().isPresent() && quantity.group().equals(product.group()))
                .findFirst();
        return sameGroup
                .or(() -> quantities.stream()
                        .filter(quantity -> quantity.span().start() >= from
                                && quantity.span().start() < product.span().start())
                        .findFirst())
                .map(quantity -> number(quantity.value()))
                .orElse(1);
    }

    private static int number(Object value) {
        String text = value.toString().strip();
        return text.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(text)) : 1;
    }

    /** In the order of the text; where two extractors found the same, the one with a group comes first. */
    private static List<Entity> sorted(List<Entity> entities, String type) {
        return entities.stream()
                .filter(entity -> entity.type().equals(type))
                .sorted((a, b) -> {
                    int byStart = Integer.compare(a.span().start(), b.span().start());
                    return byStart != 0
                            ? byStart
                            : Boolean.compare(b.group().isPresent(), a.group().isPresent());
                })
                .toList();
    }
}
