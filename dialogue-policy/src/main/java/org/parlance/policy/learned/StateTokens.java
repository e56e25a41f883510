package org.parlance.policy.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.DialogueState.PreviousAction;

/** The features of the last states as texts: each fact with how many actions ago it held, and some pairs of the newest. */
final class StateTokens {
    private StateTokens() {}

    /** Of states oldest first. */
    static List<String> of(List<DialogueState> states) {
        List<String> tokens = new ArrayList<>();
        tokens.add("bias");
        for (int back = 0; back < states.size(); back++) {
            of(states.get(states.size() - 1 - back), back + ":", tokens);
        }
        if (!states.isEmpty()) {
            pairs(states, tokens);
        }
        return tokens;
    }

    private static void of(DialogueState state, String place, List<String> out) {
        out.add(place + action(state));
        boolean spokeNow = state.afterListen();
        if (spokeNow || place.equals("0:")) {
            message(state, place, out);
        }
        state.loop().ifPresent(loop -> out.add(place + "loop " + loop));
        if (place.equals("0:")) {
            state.slots().forEach((slot, features) -> {
                for (int i = 0; i < features.values().size(); i++) {
                    if (features.values().get(i) != 0.0) {
                        out.add("slot " + slot + " " + i);
                    }
                }
            });
        }
    }

    private static void message(DialogueState state, String place, List<String> out) {
        state.user().intent().ifPresent(intent -> out.add(place + "intent " + intent));
        state.user().text().ifPresent(text -> out.add(place + "text " + text));
        state.user().entities().forEach(entity -> out.add(place + "entity " + entity));
    }

    private static void pairs(List<DialogueState> states, List<String> out) {
        DialogueState newest = states.get(states.size() - 1);
        String said = newest.user().intent().or(() -> newest.user().text()).orElse("");
        out.add(action(newest) + " & " + said);
        newest.loop().ifPresent(loop -> out.add(loop + " & " + said + " & " + action(newest)));
        if (states.size() > 1) {
            out.add(action(states.get(states.size() - 2)) + " > " + action(newest) + " & " + said);
        }
    }

    private static String action(DialogueState state) {
        Optional<String> label = state.previous().map(PreviousAction::label);
        return "action " + label.orElse("none");
    }
}
