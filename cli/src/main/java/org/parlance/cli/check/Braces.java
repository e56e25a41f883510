package org.parlance.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between braces in texts, buttons and the like of a response. */
final class Braces {
    private static final Pattern BRACES =
            Pattern.compile("\\{\\{(?<doubled>[^\\n{}]*)}}|\\{(?<name>[^\\n{}]+)}|\\{(?<open>\\w+)(?![^\\n{]*})");
    /** JSON, styles and the like have what can't be in a name: a comma, a quotation mark, a semicolon, a colon before a space. */
    private static final Pattern NAME =
            Pattern.compile("[\\s$#%@]*[\\p{L}_]([^:;,\"'=\\\\]|:(?=\\S))*(\\[[\"'][^\"']*[\"'] *])?\\s*");

    private Braces() {}

    /** How it is written. */
    enum Form {
        /** The text of a name between braces, which is filled when it is known. */
        SINGLE,
        /** Braces that stand for themselves. */
        DOUBLED,
        /** An opening brace that is never closed in its line. */
        OPEN
    }

    /**
     * One of them.
     *
     * @param name all that stands between the braces
     */
    record Placeholder(String name, Form form) {
        @Override
        public String toString() {
            return switch (form) {
                case SINGLE -> "{" + name + "}";
                case DOUBLED -> "{{" + name + "}}";
                case OPEN -> "{" + name;
            };
        }
    }

    /** All that might be meant as a placeholder, in the order of the content. */
    static List<Placeholder> in(Object content) {
        List<Placeholder> found = new ArrayList<>();
        collect(content, found);
        return found.stream().distinct().toList();
    }

    private static void collect(Object content, List<Placeholder> found) {
        if (content instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (!key.equals("metadata")) {
                    collect(value, found);
                }
            });
        } else if (content instanceof List<?> list) {
            list.forEach(item -> collect(item, found));
        } else if (content instanceof String text) {
            Matcher matcher = BRACES.matcher(text);
            while (matcher.find()) {
                Placeholder one = placeholder(matcher);
                if (NAME.matcher(one.name()).matches()) {
                    found.add(one);
                }
            }
        }
    }

    private static Placeholder placeholder(Matcher matcher) {
        if (matcher.group("name") != null) {
            return new Placeholder(matcher.group("name"), Form.SINGLE);
        }
        return matcher.group("doubled") != null
                ? new Placeholder(matcher.group("doubled"), Form.DOUBLED)
                : new Placeholder(matcher.group("open"), Form.OPEN);
    }
}
