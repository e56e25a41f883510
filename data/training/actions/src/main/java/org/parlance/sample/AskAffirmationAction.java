package org.parlance.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.action.Dispatcher;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.message.Button;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.Action;
import org.parlance.core.tracker.Tracker;

/** Asks, in plain words, whether the likeliest intent of a doubtful message was meant. */
public final class AskAffirmationAction implements Action {
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("ask_order_status", "Would you like to know where an order is?"),
            Map.entry("start_return", "Would you like to return something?"),
            Map.entry("report_damage", "Did something arrive damaged?"),
            Map.entry("change_address", "Would you like to change a delivery address?"),
            Map.entry("cancel_order", "Would you like to cancel an order?"),
            Map.entry("check_stock", "Would you like to know what's in stock?"),
            Map.entry("ask_shipping_route", "Would you like a delivery estimate?"),
            Map.entry("ask_recommendation", "Are you looking for a present?"),
            Map.entry("redeem_voucher", "Is it about a voucher?"),
            Map.entry("subscribe_newsletter", "Is it about our newsletter?"),
            Map.entry("request_human", "Would you like to talk to a person?"));

    @Override
    public String name() {
        return DefaultActions.ASK_AFFIRMATION;
    }

    @Override
    public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) {
        Optional<String> likeliest = tracker.state().latestMessage().map(UserUttered::parse).stream()
                .map(Parse::ranking)
                .flatMap(List::stream)
                .flatMap(score -> score.name().stream())
                .filter(MEANINGS::containsKey)
                .findFirst();
        if (likeliest.isEmpty()) {
            dispatcher.utterResponse("utter_ask_rephrase");
        } else {
            dispatcher.utter(
                    "I'm not sure I understood. " + MEANINGS.get(likeliest.get()),
                    List.of(
                            new Button("Yes", "/" + likeliest.get(), Map.of()),
                            new Button("No", "/out_of_scope", Map.of())));
        }
        return List.of();
    }
}
