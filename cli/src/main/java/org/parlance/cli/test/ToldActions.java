package org.parlance.cli.test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.spi.ActionCall;
import org.parlance.core.spi.ActionOutcome;
import org.parlance.policy.training.StoryEvent;

/** Custom actions that do what a test story tells of them: they set the slots that stand behind them, and no more. */
final class ToldActions implements TestedActions {
    private final Map<String, Deque<List<Event>>> told = new HashMap<>();

    @Override
    public void expect(List<StoryEvent> turn) {
        told.clear();
        List<Event> slots = new ArrayList<>();
        for (StoryEvent event : turn) {
            if (event.event() instanceof ActionExecuted action) {
                slots = new ArrayList<>();
                told.computeIfAbsent(action.label(), name -> new ArrayDeque<>()).add(slots);
            } else if (event.event() instanceof Event.SlotSet) {
                slots.add(event.event());
            }
        }
    }

    @Override
    public Map<String, String> failures() {
        return Map.of();
    }

    @Override
    public ActionOutcome run(ActionCall call) {
        List<Event> events =
                told.getOrDefault(call.action(), new ArrayDeque<>()).poll();
        return new ActionOutcome.Done(List.of(), events == null ? List.of() : events);
    }
}
