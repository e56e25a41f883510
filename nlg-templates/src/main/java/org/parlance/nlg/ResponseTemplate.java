package org.parlance.nlg;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.parlance.core.domain.ResponseVariation;
import org.parlance.core.message.BotMessage;

/** A variation of a response, ready to be filled. */
record ResponseTemplate(ResponseVariation variation, Map<String, Content> contents) {
    /** Rasa fills these keys only; {@code elements} in particular are sent as they are. */
    private static final Set<String> FILLED =
            Set.of("text", "image", "custom", "buttons", "attachment", "quick_replies");

    static ResponseTemplate of(ResponseVariation variation, Function<String, Template> templates) {
        Map<String, Content> contents = new LinkedHashMap<>();
        variation.content().forEach((key, value) -> {
            boolean filled = FILLED.contains(key);
            contents.put(key, filled ? Content.of(value, templates) : new Content.Constant(value));
        });
        return new ResponseTemplate(variation, contents);
    }

    /** The placeholders of all its texts. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        contents.values().forEach(content -> names.addAll(content.names()));
        return names;
    }

    BotMessage fill(String response, Map<String, Object> values) {
        Map<String, Object> filled = new LinkedHashMap<>();
        contents.forEach((key, content) -> filled.put(key, content.fill(values)));
        variation.id().ifPresent(id -> filled.put("id", id));
        variation.channel().ifPresent(channel -> filled.put("channel", channel));
        return Messages.of(response, filled);
    }
}
