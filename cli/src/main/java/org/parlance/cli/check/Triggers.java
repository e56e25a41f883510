package org.parlance.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.parlance.core.domain.ResponseVariation;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;
import org.parlance.core.problem.Location;
import org.parlance.nlu.RegexMessage;

/** Messages like {@code /intent{"entity": "value"}} that are written somewhere: behind buttons, and in stories. */
final class Triggers {
    private static final Pattern FORM = Pattern.compile("/[\\w/-]+\\s*(\\{.*})?", Pattern.UNICODE_CHARACTER_CLASS);

    private final List<Trigger> all = new ArrayList<>();
    private final Set<String> intents = new TreeSet<>();
    private final Set<String> entities = new TreeSet<>();

    /**
     * One of them.
     *
     * @param intent without what follows a slash
     * @param button whether a button sends it
     */
    record Trigger(String intent, Set<String> entities, boolean button, Location where) {}

    private Triggers() {}

    static Triggers of(Map<String, List<ResponseVariation>> responses, Mentions mentions) {
        Triggers triggers = new Triggers();
        responses
                .values()
                .forEach(variations -> variations.forEach(one -> triggers.in(one.content(), false, one.where())));
        mentions.texts().forEach(said -> triggers.text(said.text(), false, said.where()));
        return triggers;
    }

    List<Trigger> all() {
        return all;
    }

    boolean sends(String intent) {
        return intents.contains(intent);
    }

    boolean brings(String entity) {
        return entities.contains(entity);
    }

    private void in(Object content, boolean button, Location where) {
        if (content instanceof Map<?, ?> map) {
            map.forEach((key, value) -> in(value, key.equals("payload"), where));
        } else if (content instanceof List<?> list) {
            list.forEach(item -> in(item, button, where));
        } else if (content instanceof String text) {
            text(text, button, where);
        }
    }

    private void text(String text, boolean button, Location where) {
        String message = text.strip().replace("{{", "{").replace("}}", "}");
        if (FORM.matcher(message).matches()) {
            RegexMessage.read(message).ifPresent(parse -> add(parse, button, where));
        }
    }

    private void add(Parse parse, boolean button, Location where) {
        String full = parse.intentName().orElse("");
        String intent = full.contains("/") ? full.substring(0, full.indexOf('/')) : full;
        Set<String> types = new TreeSet<>();
        parse.entities().stream().map(Entity::type).forEach(types::add);
        all.add(new Trigger(intent, types, button, where));
        intents.add(intent);
        entities.addAll(types);
    }
}
