package org.parlance.core.yaml;

import java.util.Optional;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;

/**
 * A value in a YAML file and its place. The {@code as...} methods answer empty and report where the value is of another kind;
 * their {@code what} names the value at the start of a sentence, such as "A story step".
 */
public sealed interface YamlNode permits YamlScalar, YamlSequence, YamlMapping {

    /** Where the value begins; for a quoted or block text that is its quote or bar. */
    Location location();

    /** What is here, in the words of an error message: "a list", "the number 3". */
    String kind();

    /**
     * The value as JSON-like Java: null, Boolean, Long, Double, String, List or LinkedHashMap with the keys' texts. An alias is
     * copied wherever it is used.
     */
    Object plain();

    /** True for {@code null}, {@code ~} and for nothing at all. */
    default boolean isNull() {
        return false;
    }

    default Optional<YamlMapping> asMapping(String what, Problems problems) {
        Expected.report(this, what, "a mapping of keys to values", problems);
        return Optional.empty();
    }

    default Optional<YamlSequence> asSequence(String what, Problems problems) {
        Expected.report(this, what, "a list", problems);
        return Optional.empty();
    }

    /** A text; a number or {@code true} must be quoted to be one. */
    default Optional<String> asString(String what, Problems problems) {
        Expected.report(this, what, "text", problems);
        return Optional.empty();
    }

    /** A text, or a number, {@code true} or {@code false} just as it is written. */
    default Optional<String> asText(String what, Problems problems) {
        Expected.report(this, what, "text", problems);
        return Optional.empty();
    }

    default Optional<Boolean> asBool(String what, Problems problems) {
        Expected.report(this, what, "true or false", problems);
        return Optional.empty();
    }

    default Optional<Double> asNumber(String what, Problems problems) {
        Expected.report(this, what, "a number", problems);
        return Optional.empty();
    }

    /** A number without fraction. */
    default Optional<Long> asInteger(String what, Problems problems) {
        Expected.report(this, what, "a whole number", problems);
        return Optional.empty();
    }
}
