package org.parlance.cli.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;

/** A conversation in lines that people read: who says or does what, and what changes with it. */
final class ConversationLines {
    private static final Set<String> NOT_TOLD = Set.of(DefaultActions.LISTEN, DefaultActions.SESSION_START);

    private final List<String> lines = new ArrayList<>();

    private ConversationLines() {}

    static List<String> of(List<Event> events) {
        ConversationLines lines = new ConversationLines();
        events.forEach(lines::add);
        return lines.lines;
    }

    private void add(Event event) {
        if (event instanceof UserUttered said) {
            lines.add("user  " + said(said.parse()));
        } else if (event instanceof ActionExecuted action && !NOT_TOLD.contains(action.label())) {
            lines.add("bot   " + action.label());
        } else {
            addChange(event);
        }
    }

    private void addChange(Event event) {
        if (event instanceof Event.SlotSet set) {
            lines.add("      %s = %s".formatted(set.name(), set.value() == null ? "nothing" : set.value()));
        } else if (event instanceof Event.ActiveLoop loop) {
            lines.add(loop.name().map("      %s begins"::formatted).orElse("      the form ends"));
        } else if (event instanceof Event.ActionExecutionRejected rejected) {
            lines.add("      %s can't use this".formatted(rejected.name()));
        } else if (event instanceof Event.UserUtteranceReverted) {
            lines.add("      the message is forgotten");
        }
    }

    private static String said(Parse parse) {
        List<String> entities =
                parse.entities().stream().map(ConversationLines::entity).toList();
        String meaning =
                parse.intentName().orElse("?") + (entities.isEmpty() ? "" : " {" + String.join(", ", entities) + "}");
        return parse.text().isEmpty() ? meaning : meaning + "   \"" + parse.text() + "\"";
    }

    private static String entity(Entity entity) {
        String role = entity.role().map(r -> "#" + r).orElse("")
                + entity.group().map(g -> "#" + g).orElse("");
        return entity.type() + role + ": " + entity.value();
    }
}
