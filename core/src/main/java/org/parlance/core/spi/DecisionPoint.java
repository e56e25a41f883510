package org.parlance.core.spi;

import java.util.List;
import java.util.Optional;

/**
 * A place in a form where a freshly understood value is either believed or asked about; {@code rl.yml} declares it.
 *
 * @param name e.g. {@code confirm_or_accept}
 * @param form the form that asks
 * @param slots the slots whose fresh values are decided on
 * @param confirmedBy the form's slot that is true once the value is believed, and is asked for when it is doubted
 * @param confirmWith the response that asks, unless the form has an action or response of its own for {@code confirmedBy}
 */
public record DecisionPoint(
        String name, String form, List<String> slots, String confirmedBy, Optional<String> confirmWith) {
    public DecisionPoint {
        slots = List.copyOf(slots);
    }
}
