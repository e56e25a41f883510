package org.parlance.core.yaml;

import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;

/** Resolves plain text by the YAML 1.2 core schema (section 10.3.2): {@code yes}, {@code on} and dates are text. */
final class CoreSchema {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern INFINITY = Pattern.compile("[-+]?\\.(inf|Inf|INF)");
    private static final Set<String> NANS = Set.of(".nan", ".NaN", ".NAN");
    private static final int LONGEST_NUMBER = 400;

    private CoreSchema() {}

    /** Null, a Boolean, Long or Double, or the text itself. */
    static Object resolve(String text) {
        if (NULLS.contains(text)) {
            return null;
        }
        if (TRUE.contains(text) || FALSE.contains(text)) {
            return TRUE.contains(text);
        }
        return startsLikeNumber(text) && text.length() <= LONGEST_NUMBER ? number(text) : text;
    }

    private static boolean startsLikeNumber(String text) {
        char first = text.charAt(0);
        return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
    }

    private static Object number(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return whole(text, text, 10);
        }
        if (OCTAL.matcher(text).matches()) {
            return whole(text, text.substring(2), 8);
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            return whole(text, text.substring(2), 16);
        }
        if (FLOAT.matcher(text).matches()) {
            return Double.valueOf(text);
        }
        return special(text);
    }

    private static Object whole(String text, String digits, int radix) {
        BigInteger number = new BigInteger(digits, radix);
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : text;
    }

    private static Object special(String text) {
        if (INFINITY.matcher(text).matches()) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return NANS.contains(text) ? (Object) Double.NaN : text;
    }
}
