package org.parlance.server.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads query parameters as Rasa does. */
final class Queries {
    private Queries() {}

    static boolean flag(Context request, String name) {
        return "true".equalsIgnoreCase(request.queryParam(name));
    }

    /** A number; empty when absent or no number. */
    static Optional<Double> number(Context request, String name) {
        String value = request.queryParam(name);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Double.valueOf(value));
        } catch (NumberFormatException e) {
            throw ApiException.badParameter(name, "query", "The parameter '%s' must be a number.".formatted(name));
        }
    }

    static <E extends Enum<E>> E choice(Context request, String name, Class<E> type, E otherwise) {
        String value = request.queryParam(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            String known =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            throw ApiException.badParameter(
                    name, "query", "Invalid parameter value for '%s'. Should be one of %s".formatted(name, known));
        }
    }
}
