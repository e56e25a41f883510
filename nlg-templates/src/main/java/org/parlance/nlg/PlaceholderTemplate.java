package org.parlance.nlg;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills {@code {name}}; a placeholder that nobody knows stays as it is and disturbs no other, so that inline JSON survives.
 * {@code {{name}}} stands for the text {@code {name}}.
 */
record PlaceholderTemplate(List<Part> parts) implements Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^\\n{}]+)}}|\\{([^\\n{}]+)}");

    /** A stretch of the text. */
    sealed interface Part {
        void fill(Map<String, Object> values, StringBuilder out);
    }

    /** Text that is said as it is. */
    record Literal(String text) implements Part {
        @Override
        public void fill(Map<String, Object> values, StringBuilder out) {
            out.append(text);
        }
    }

    /** The place of a value. */
    record Variable(String name) implements Part {
        @Override
        public void fill(Map<String, Object> values, StringBuilder out) {
            out.append(values.containsKey(name) ? PythonText.str(values.get(name)) : "{" + name + "}");
        }
    }

    PlaceholderTemplate {
        parts = List.copyOf(parts);
    }

    static PlaceholderTemplate parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                parts.add(new Literal(text.substring(end, matcher.start())));
            }
            String escaped = matcher.group(1);
            parts.add(escaped == null ? new Variable(matcher.group(2)) : new Literal("{" + escaped + "}"));
            end = matcher.end();
        }
        if (end < text.length()) {
            parts.add(new Literal(text.substring(end)));
        }
        return new PlaceholderTemplate(parts);
    }

    @Override
    public String fill(Map<String, Object> values) {
        StringBuilder out = new StringBuilder();
        parts.forEach(part -> part.fill(values, out));
        return out.toString();
    }

    @Override
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Part part : parts) {
            if (part instanceof Variable variable) {
                names.add(variable.name());
            }
        }
        return names;
    }
}
