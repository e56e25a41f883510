package org.parlance.nlg;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parlance.core.domain.ResponseVariation.Condition;

/** Compares the conditions of a variation with slots, as Python's {@code ==} does but texts without case. */
final class ResponseConditions {
    private ResponseConditions() {}

    static boolean hold(List<Condition> conditions, Map<String, Object> slots) {
        return conditions.stream().allMatch(c -> holds(slots.get(c.slot()), c.value()));
    }

    private static boolean holds(Object slot, Object wanted) {
        return slot instanceof String a && wanted instanceof String b
                ? folded(a).equals(folded(b))
                : same(slot, wanted);
    }

    private static boolean same(Object a, Object b) {
        if (a == null || b == null) {
            return a == b;
        }
        if (a instanceof List<?> one && b instanceof List<?> other) {
            return one.size() == other.size()
                    && java.util.stream.IntStream.range(0, one.size()).allMatch(i -> same(one.get(i), other.get(i)));
        }
        if (a instanceof Map<?, ?> one && b instanceof Map<?, ?> other) {
            return one.keySet().equals(other.keySet())
                    && one.keySet().stream().allMatch(key -> same(one.get(key), other.get(key)));
        }
        return number(a).equals(number(b));
    }

    /** In Python {@code True == 1 == 1.0}. */
    private static Object number(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1.0 : 0.0;
        }
        return value instanceof Number number ? number.doubleValue() + 0.0 : value;
    }

    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
