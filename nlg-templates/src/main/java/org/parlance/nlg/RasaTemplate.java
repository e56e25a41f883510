package org.parlance.nlg;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a text as Rasa 3.6 does, which rewrites {@code {name}} to a look-up and hands the whole to Python's
 * {@code str.format}: one unknown name, or any brace that {@code format} refuses, leaves the whole text unfilled.
 */
record RasaTemplate(String text, String lookups) implements Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^\\n{}]+?)}");
    private static final Pattern LOOKUP = Pattern.compile("0\\[([^]]*)]");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    static RasaTemplate of(String text) {
        return new RasaTemplate(text, PLACEHOLDER.matcher(text).replaceAll("{0[$1]}"));
    }

    @Override
    public String fill(Map<String, Object> values) {
        if (values.isEmpty()) {
            return text;
        }
        Optional<String> filled = format(lookups, values);
        boolean escaped = filled.isPresent() && filled.get().contains("0[");
        return (escaped ? format(text, Map.of()) : filled).orElse(text);
    }

    @Override
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Python's {@code text.format(values)}; empty where that raises. */
    private static Optional<String> format(String text, Map<String, Object> values) {
        StringBuilder out = new StringBuilder();
        int unnamed = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == c;
            if (c != '{' && c != '}') {
                out.append(c);
            } else if (doubled) {
                out.append(c);
                i++;
            } else {
                int end = c == '{' ? fieldEnd(text, i + 1) : -1;
                Optional<String> value = end < 0 ? Optional.empty() : field(text.substring(i + 1, end), values);
                unnamed += end == i + 1 ? 1 : 0;
                if (value.isEmpty() || unnamed > 1) {
                    return Optional.empty();
                }
                out.append(value.get());
                i = end;
            }
        }
        return Optional.of(out.toString());
    }

    /** Where the field that begins here ends: at the first closing brace outside of square brackets; -1 where nowhere. */
    private static int fieldEnd(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '}':
                    return i;
                case '{':
                    return -1;
                case '[':
                    i = text.indexOf(']', i);
                    if (i < 0) {
                        return -1;
                    }
                    break;
                default:
                    break;
            }
        }
        return -1;
    }

    private static Optional<String> field(String field, Map<String, Object> values) {
        if (field.isEmpty() || field.equals("0")) {
            return Optional.of(PythonText.str(values));
        }
        Matcher lookup = LOOKUP.matcher(field);
        if (!lookup.matches() || !values.containsKey(lookup.group(1))) {
            return Optional.empty();
        }
        String name = lookup.group(1);
        return DIGITS.matcher(name).matches() ? Optional.empty() : Optional.of(PythonText.str(values.get(name)));
    }
}
