package org.parlance.nlg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A JSON-like value of a response in which every text, however deep, is a template. */
sealed interface Content {
    Object fill(Map<String, Object> values);

    Set<String> names();

    /** @param templates reads a text */
    static Content of(Object value, Function<String, Template> templates) {
        if (value instanceof String text) {
            return new Text(templates.apply(text));
        }
        if (value instanceof List<?> list) {
            return new Items(list.stream().map(item -> of(item, templates)).toList());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Content> entries = new LinkedHashMap<>();
            map.forEach((key, item) -> entries.put(String.valueOf(key), of(item, templates)));
            return new Entries(entries);
        }
        return new Constant(value);
    }

    /** A text. */
    record Text(Template template) implements Content {
        @Override
        public Object fill(Map<String, Object> values) {
            return template.fill(values);
        }

        @Override
        public Set<String> names() {
            return template.names();
        }
    }

    /** A list. */
    record Items(List<Content> items) implements Content {
        @Override
        public Object fill(Map<String, Object> values) {
            List<Object> filled = new ArrayList<>();
            items.forEach(item -> filled.add(item.fill(values)));
            return filled;
        }

        @Override
        public Set<String> names() {
            Set<String> names = new LinkedHashSet<>();
            items.forEach(item -> names.addAll(item.names()));
            return names;
        }
    }

    /** An object; its keys are no templates. */
    record Entries(Map<String, Content> entries) implements Content {
        @Override
        public Object fill(Map<String, Object> values) {
            Map<String, Object> filled = new LinkedHashMap<>();
            entries.forEach((key, item) -> filled.put(key, item.fill(values)));
            return filled;
        }

        @Override
        public Set<String> names() {
            Set<String> names = new LinkedHashSet<>();
            entries.values().forEach(item -> names.addAll(item.names()));
            return names;
        }
    }

    /** A number, a truth value, null, or whatever is not filled. */
    record Constant(Object value) implements Content {
        @Override
        public Object fill(Map<String, Object> values) {
            return value;
        }

        @Override
        public Set<String> names() {
            return Set.of();
        }
    }
}
