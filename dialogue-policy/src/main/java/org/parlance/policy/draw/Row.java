package org.parlance.policy.draw;

import java.util.List;

/**
 * One state of the machine, or several alike, and what the assistant does there.
 *
 * @param action name or text of the action
 * @param changes what is new since the row above, in words
 * @param reasons what says so: one per state that was drawn here
 */
public record Row(String action, List<String> changes, List<Reason> reasons) {
    public Row {
        changes = List.copyOf(changes);
        reasons = List.copyOf(reasons);
    }
}
