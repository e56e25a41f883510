package org.parlance.policy.state;

import java.util.List;
import java.util.Optional;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotType;
import org.parlance.policy.state.DialogueState.SlotFeatures;

/** What a slot's features say of its value, in words; the reverse of {@link SlotType#features}. */
final class SlotWords {
    private SlotWords() {}

    /** Such as {@code set}, {@code not set} or {@code true}; a slot that isn't declared is just set. */
    static String of(Optional<Slot> slot, SlotFeatures features) {
        return features.isUnset()
                ? "not set"
                : slot.flatMap(known -> value(known.type(), features.values())).orElse("set");
    }

    private static Optional<String> value(SlotType type, List<Double> features) {
        if (type instanceof SlotType.Bool) {
            return Optional.of(features.get(features.size() - 1) == 1.0 ? "true" : "false");
        }
        if (type instanceof SlotType.Float range) {
            return Optional.of(number(range, features.get(features.size() - 1)));
        }
        return type instanceof SlotType.Categorical categories ? category(categories, features) : Optional.empty();
    }

    private static String number(SlotType.Float range, double share) {
        double value = range.min() + share * (range.max() - range.min());
        return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    private static Optional<String> category(SlotType.Categorical categories, List<Double> features) {
        int at = features.indexOf(1.0);
        if (at < 0) {
            return Optional.empty();
        }
        return Optional.of(at < categories.values().size() ? categories.values().get(at) : "another value");
    }
}
