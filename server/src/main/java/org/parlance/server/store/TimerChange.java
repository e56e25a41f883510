package org.parlance.server.store;

import java.util.Map;
import java.util.function.Predicate;

/** What a turn does to the reminders of its conversation. */
public sealed interface TimerChange {
    /** A reminder is set; one of the same name is replaced. */
    record Schedule(TimerRow timer) implements TimerChange {}

    /** The reminders whose payload fits are called off. */
    record Cancel(Predicate<Map<String, Object>> fits) implements TimerChange {}
}
