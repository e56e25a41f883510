package org.parlance.policy.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Form;
import org.parlance.policy.machine.DialogueMachine;
import org.parlance.policy.machine.RuleMachine;
import org.parlance.policy.machine.StoryMachine;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.StateWords;
import org.parlance.policy.training.Origin;

/** Makes boxes and arrows of a dialogue machine. */
public final class Drawer {
    private final Choice choice;
    private final StateWords words;
    private final Sketch sketch = new Sketch();

    private Drawer(Domain domain, Choice choice) {
        this.choice = choice;
        this.words = new StateWords(domain);
    }

    /**
     * Draws a machine.
     *
     * @param domain tells what the features of slots mean
     */
    public static Drawing draw(DialogueMachine machine, Domain domain, Choice choice) {
        Drawer drawer = new Drawer(domain, choice);
        if (choice.rules()) {
            machine.rules().ifPresent(rules -> drawer.rules(rules, machine.forms()));
        }
        if (choice.stories()) {
            machine.stories().ifPresent(drawer::stories);
        }
        return drawer.sketch.finished();
    }

    private void rules(RuleMachine rules, Map<String, Form> forms) {
        Map<String, Form> loops = loops(rules, forms);
        TurnBoxes.draw(new Flow(chosen(rules.rules().transitions()), 0), Box.Part.RULE, words, sketch);
        RuleLinks.draw(sketch, loops.keySet());
        FormBoxes boxes = new FormBoxes(rules, sketch);
        for (Form form : loops.values()) {
            if (choice.form().filter(name -> !name.equals(form.name())).isEmpty()) {
                boxes.draw(form);
            }
        }
        if (choice.form().isEmpty()) {
            boxes.drawBuiltIn();
        }
    }

    /** The declared forms, and actions that rules use as one, such as the two-stage fallback. */
    private static Map<String, Form> loops(RuleMachine rules, Map<String, Form> forms) {
        Map<String, Form> loops = new LinkedHashMap<>(forms);
        Stream.of(rules.rules().transitions(), rules.loops().transitions())
                .flatMap(List::stream)
                .flatMap(step -> step.when().stream())
                .flatMap(state -> state.activeLoop().stream())
                .forEach(name -> loops.putIfAbsent(name, new Form(name, List.of(), List.of())));
        return loops;
    }

    private void stories(StoryMachine stories) {
        List<Transition> steps = stories.transitions().stream()
                .filter(step -> choice.form().isEmpty() || touches(step))
                .toList();
        TurnBoxes.draw(new Flow(steps, stories.maxHistory()), Box.Part.STORY, words, sketch);
    }

    /** Of a form its rules as a whole, and of stories what happens in it. */
    private List<Transition> chosen(List<Transition> rules) {
        if (choice.form().isEmpty()) {
            return rules;
        }
        Set<String> names = rules.stream()
                .filter(this::touches)
                .flatMap(step -> step.origins().stream())
                .map(Origin::block)
                .collect(Collectors.toSet());
        return rules.stream()
                .filter(step -> step.origins().stream().map(Origin::block).anyMatch(names::contains))
                .toList();
    }

    private boolean touches(Transition step) {
        String form = choice.form().orElseThrow();
        DialogueState newest = step.newest();
        return step.action().equals(form)
                || newest.previousIs(form)
                || newest.activeLoop().filter(form::equals).isPresent();
    }
}
