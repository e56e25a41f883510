package org.parlance.sample;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.action.Dispatcher;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.spi.Action;
import org.parlance.core.tracker.Tracker;

/** Says whether the products asked for are there in the quantities asked for. */
public final class CheckStockAction implements Action {
    private final Shop shop;

    public CheckStockAction() {
        this(Shop.shared());
    }

    CheckStockAction(Shop shop) {
        this.shop = shop;
    }

    @Override
    public String name() {
        return "action_check_stock";
    }

    @Override
    public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) throws SQLException {
        List<String> there = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (StockRequest request : StockRequest.in(tracker)) {
            Optional<Integer> stock = shop.catalogue().stock(request.product());
            if (stock.isEmpty()) {
                dispatcher.utterResponse("utter_unknown_product");
                return Slots.cleared("product", "quantity");
            }
            boolean enough = stock.get() >= request.quantity();
            (enough ? there : missing).add(line(request, stock.get()));
        }
        answer(dispatcher, there, missing);
        return Slots.cleared("product", "quantity");
    }

    private static void answer(Dispatcher dispatcher, List<String> there, List<String> missing) {
        if (there.isEmpty() && missing.isEmpty()) {
            dispatcher.utterResponse("utter_which_product");
        } else if (missing.isEmpty()) {
            dispatcher.utterResponse("utter_in_stock", Map.of("stock_list", String.join(" and ", there)));
        } else {
            dispatcher.utterResponse("utter_not_enough_stock", Map.of("stock_list", String.join(" and ", missing)));
        }
    }

    private static String line(StockRequest request, int stock) {
        if (stock >= request.quantity()) {
            return "%d × %s".formatted(request.quantity(), request.product());
        }
        return stock == 0
                ? "%s is sold out".formatted(request.product())
                : "only %d × %s left".formatted(stock, request.product());
    }
}
