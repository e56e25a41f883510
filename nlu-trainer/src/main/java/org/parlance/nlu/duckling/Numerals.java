package org.parlance.nlu.duckling;

/** Numbers in digits, with the marks that a language has for thousands and decimals. */
record Numerals(char thousands, char decimal) {
    static Numerals of(String language) {
        return language.equals("en") ? new Numerals(',', '.') : new Numerals('.', ',');
    }

    /** An expression for a number. */
    String pattern() {
        return "\\d{1,3}(?:[%1$s\u00A0\u202F]\\d{3})+(?:[%2$s]\\d+)?|\\d+(?:[.,]\\d+)?".formatted(thousands, decimal);
    }

    /** The number that a text matched by the expression means. */
    double value(String text) {
        String plain = text.replaceAll("[\u00A0\u202F]", "");
        if (plain.matches("\\d{1,3}(?:[%s]\\d{3})+(?:[%s]\\d+)?".formatted(thousands, decimal))) {
            return Double.parseDouble(
                    plain.replace(String.valueOf(thousands), "").replace(decimal, '.'));
        }
        return Double.parseDouble(plain.replace(',', '.'));
    }

    /** A whole number as Long, any other as Double, as JSON has them. */
    static Number json(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Number) (long) value : (Number) value;
    }
}
