package org.parlance.core.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a slot can hold and what policies see of it; the feature vectors are Rasa's, so that rules and stories match alike.
 */
public sealed interface SlotType {
    /** Rasa's name of the type, e.g. {@code categorical}. */
    String typeName();

    /** How many features a value of this type has; 0 when policies never see it. */
    int featureCount();

    /** The features of a value (null = unset); all zeros when unset. */
    List<Double> features(Object value);

    /** The value as the slot keeps it. */
    default Object coerce(Object value) {
        return value;
    }

    /** Free text; policies see whether it is set. */
    record Text() implements SlotType {
        @Override
        public String typeName() {
            return "text";
        }

        @Override
        public int featureCount() {
            return 1;
        }

        @Override
        public List<Double> features(Object value) {
            return List.of(value == null ? 0.0 : 1.0);
        }
    }

    /** True or false; policies see whether it is set and its value. */
    record Bool() implements SlotType {
        @Override
        public String typeName() {
            return "bool";
        }

        @Override
        public int featureCount() {
            return 2;
        }

        @Override
        public List<Double> features(Object value) {
            Optional<Boolean> truth = truth(value);
            return truth.isEmpty() ? List.of(0.0, 0.0) : List.of(1.0, truth.get() ? 1.0 : 0.0);
        }

        private static Optional<Boolean> truth(Object value) {
            if (value instanceof Boolean b) {
                return Optional.of(b);
            }
            if (value instanceof Number n) {
                return n.doubleValue() == 1.0
                        ? Optional.of(true)
                        : n.doubleValue() == 0.0 ? Optional.of(false) : Optional.empty();
            }
            if (!(value instanceof String s)) {
                return Optional.empty();
            }
            String word = s.strip().toLowerCase(Locale.ROOT);
            return switch (word) {
                case "true", "1" -> Optional.of(true);
                case "false", "0" -> Optional.of(false);
                default -> Optional.empty();
            };
        }
    }

    /** A number, scaled from [min, max] to [0, 1]. */
    record Float(double min, double max) implements SlotType {
        @Override
        public String typeName() {
            return "float";
        }

        @Override
        public int featureCount() {
            return 2;
        }

        @Override
        public List<Double> features(Object value) {
            Optional<Double> number = number(value);
            if (number.isEmpty()) {
                return List.of(0.0, 0.0);
            }
            double capped = Math.max(min, Math.min(max, number.get()));
            double range = Math.abs(max - min);
            return List.of(1.0, range > 0 ? Math.abs(capped - min) / range : 0.0);
        }

        private static Optional<Double> number(Object value) {
            if (value instanceof Number n) {
                return Optional.of(n.doubleValue());
            }
            try {
                return value == null
                        ? Optional.empty()
                        : Optional.of(Double.parseDouble(value.toString().strip()));
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        }
    }

    /** One of some values, compared without case; anything else is {@code __other__}. */
    record Categorical(List<String> values) implements SlotType {
        /** The class of all values that are not declared. */
        public static final String OTHER = "__other__";

        public Categorical {
            List<String> lower = new ArrayList<>();
            for (String value : values) {
                lower.add(value.toLowerCase(Locale.ROOT));
            }
            values = List.copyOf(lower);
        }

        @Override
        public String typeName() {
            return "categorical";
        }

        @Override
        public int featureCount() {
            return values.size() + (values.contains(OTHER) ? 0 : 1);
        }

        @Override
        public List<Double> features(Object value) {
            Double[] one = new Double[featureCount()];
            java.util.Arrays.fill(one, 0.0);
            if (value != null) {
                int at = values.indexOf(spelling(value).toLowerCase(Locale.ROOT));
                int other = values.contains(OTHER) ? values.indexOf(OTHER) : values.size();
                one[at >= 0 ? at : other] = 1.0;
            }
            return List.of(one);
        }

        /** The value as Python's {@code str} would print it, since declared values are compared with that. */
        private static String spelling(Object value) {
            return value.toString();
        }
    }

    /** Several values; policies see whether there is one. A single value becomes a list of one. */
    record Values() implements SlotType {
        @Override
        public String typeName() {
            return "list";
        }

        @Override
        public int featureCount() {
            return 1;
        }

        @Override
        public List<Double> features(Object value) {
            return List.of(value instanceof List<?> list && !list.isEmpty() ? 1.0 : 0.0);
        }

        @Override
        public Object coerce(Object value) {
            return value == null || value instanceof List<?> ? value : List.of(value);
        }
    }

    /** Anything; never seen by policies. */
    record Any() implements SlotType {
        @Override
        public String typeName() {
            return "any";
        }

        @Override
        public int featureCount() {
            return 0;
        }

        @Override
        public List<Double> features(Object value) {
            return List.of();
        }
    }
}
