package org.parlance.sample;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.action.Dispatcher;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.spi.Action;
import org.parlance.core.tracker.Tracker;

/** Says what a voucher takes off. */
public final class CheckVoucherAction implements Action {
    private final Shop shop;

    public CheckVoucherAction() {
        this(Shop.shared());
    }

    CheckVoucherAction(Shop shop) {
        this.shop = shop;
    }

    @Override
    public String name() {
        return "action_check_voucher";
    }

    @Override
    public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) throws SQLException {
        Optional<String> code = Slots.text(tracker, "voucher_code").map(typed -> typed.toUpperCase(Locale.ROOT));
        if (code.isEmpty()) {
            dispatcher.utterResponse("utter_ask_voucher");
            return List.of();
        }
        Optional<Integer> percent = shop.catalogue().voucher(code.get());
        if (percent.isPresent()) {
            dispatcher.utterResponse(
                    "utter_voucher_valid", Map.of("voucher_code", code.get(), "percent", percent.get()));
        } else {
            dispatcher.utterResponse("utter_voucher_invalid", Map.of("voucher_code", code.get()));
        }
        return List.of(
                Event.SlotSet.of(
                        "voucher_percent", percent.map(Integer::doubleValue).orElse(null)),
                Event.SlotSet.of("voucher_code", null));
    }
}
