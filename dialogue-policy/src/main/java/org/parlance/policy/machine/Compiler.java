package org.parlance.policy.machine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.training.Example;

/** Makes one transition of all examples of a situation; a situation with two different actions has none. */
final class Compiler {
    private final Map<List<DialogueState>, Transition> transitions = new LinkedHashMap<>();
    private final Set<List<DialogueState>> ambiguous = new HashSet<>();

    static List<Transition> compile(List<Example> examples) {
        Compiler compiler = new Compiler();
        examples.forEach(compiler::add);
        return new ArrayList<>(compiler.transitions.values());
    }

    private void add(Example example) {
        List<DialogueState> when = example.states();
        if (when.isEmpty() || ambiguous.contains(when)) {
            return;
        }
        Transition known = transitions.get(when);
        if (known == null) {
            transitions.put(when, Transition.of(when, example.action(), List.of(example.origin())));
        } else if (known.action().equals(example.action())) {
            transitions.put(when, known.from(example.origin()));
        } else {
            ambiguous.add(when);
            transitions.remove(when);
        }
    }
}
