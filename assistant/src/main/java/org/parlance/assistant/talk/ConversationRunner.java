package org.parlance.assistant.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parlance.assistant.Assistant;
import org.parlance.assistant.Input;
import org.parlance.assistant.Turn;
import org.parlance.core.message.UserMessage;
import org.parlance.core.tracker.Tracker;

/** Replays scripts with an assistant, each in a conversation of its own. */
public final class ConversationRunner {
    private final Assistant assistant;
    private final String channel;

    /**
     * @param channel where the talk takes place, since responses may differ between channels
     */
    public ConversationRunner(Assistant assistant, String channel) {
        this.assistant = assistant;
        this.channel = channel;
    }

    public Talk run(Script script) {
        Tracker tracker = assistant.begin(script.name());
        List<Talk.Outcome> outcomes = new ArrayList<>();
        for (Script.Exchange exchange : script.exchanges()) {
            String id = script.name() + "/" + outcomes.size();
            UserMessage message = new UserMessage(id, script.name(), exchange.user(), channel, Map.of());
            Turn turn = assistant.turn(tracker, Input.UserSaid.of(message));
            tracker = turn.after();
            outcomes.add(new Talk.Outcome(exchange, turn));
        }
        return new Talk(script, outcomes);
    }
}
