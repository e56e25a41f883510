package org.parlance.sample;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An order's number as the shop writes it, e.g. {@code JU-10233}. */
record OrderNumber(String text) {
    private static final Pattern LOOSE = Pattern.compile("(?:JU[-\\s]?)?(\\d{5})", Pattern.CASE_INSENSITIVE);

    /** Reads what people type, e.g. {@code ju10233}, {@code JU 10233} or the digits alone; empty when it is no number. */
    static Optional<OrderNumber> read(Object typed) {
        Matcher matcher = LOOSE.matcher(String.valueOf(typed).strip());
        return matcher.matches() ? Optional.of(new OrderNumber("JU-" + matcher.group(1))) : Optional.empty();
    }

    /** True when {@code typed} stands for this number and was written just so. */
    boolean isWritten(Object typed) {
        return text.equals(typed);
    }
}
