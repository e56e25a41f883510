package org.parlance.policy.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.Form;
import org.parlance.policy.machine.LoopTable;
import org.parlance.policy.machine.RuleMachine;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.rule.RuleEngine;
import org.parlance.policy.state.DialogueState;

/** A box for each form with what it does by itself, and arrows from the rules that begin it to those that follow. */
final class FormBoxes {
    private final RuleMachine rules;
    private final Sketch sketch;

    FormBoxes(RuleMachine rules, Sketch sketch) {
        this.rules = rules;
        this.sketch = sketch;
    }

    /** The built-in intents as one more box. */
    void drawBuiltIn() {
        List<Row> rows = RuleEngine.builtIn().entrySet().stream()
                .map(entry -> new Row(
                        entry.getValue(), List.of("/" + entry.getKey()), List.of(new Reason.BuiltIn(entry.getKey()))))
                .toList();
        sketch.add(new Box(Box.Part.FORM, false, "at any time", List.of("intents with a fixed meaning"), rows));
    }

    void draw(Form form) {
        int box = sketch.add(box(form));
        for (int other = 0; other < box; other++) {
            if (sketch.boxes().get(other).part() == Box.Part.RULE) {
                connect(form.name(), box, other);
            }
        }
    }

    private Box box(Form form) {
        String name = form.name();
        List<String> conditions = new ArrayList<>();
        form.requiredSlots().forEach(slot -> conditions.add("asks for " + slot));
        if (!form.ignoredIntents().isEmpty()) {
            conditions.add("ignores " + String.join(", ", form.ignoredIntents()));
        }
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(name, List.of("a message comes"), List.of(new Reason.FormRuns(name, false))));
        rows.add(new Row(
                DefaultActions.LISTEN, List.of("asks for the next slot"), List.of(new Reason.FormRuns(name, true))));
        rows.add(new Row(name, List.of("something else answered"), List.of(new Reason.FormResumes(name))));
        aside(name, LoopTable.Effect.INTERRUPTED, "comes back and asks again").ifPresent(rows::add);
        aside(name, LoopTable.Effect.NOT_THE_LOOP, "is left for something else").ifPresent(rows::add);
        return new Box(Box.Part.FORM, false, name, conditions, rows);
    }

    private Optional<Row> aside(String form, LoopTable.Effect effect, String words) {
        List<Reason> reasons = rules.loops().transitions().stream()
                .filter(step -> step.action().equals(effect.word()))
                .filter(step -> step.newest().activeLoop().filter(form::equals).isPresent())
                .<Reason>map(Reason.Aside::new)
                .toList();
        return reasons.isEmpty() ? Optional.empty() : Optional.of(new Row(words, List.of(), reasons));
    }

    private void connect(String form, int box, int other) {
        Box rule = sketch.boxes().get(other);
        boolean follows = steps(rule.rows().get(0)).anyMatch(step -> follows(form, step.newest()));
        if (rule.rows().stream().anyMatch(row -> row.action().equals(form))) {
            sketch.add(new Arrow(other, box, Arrow.Kind.FORM, List.of()));
        }
        if (follows) {
            sketch.add(new Arrow(box, other, Arrow.Kind.FORM, rule.rows().get(0).reasons()));
        }
    }

    private static boolean follows(String form, DialogueState state) {
        return state.previousIs(form) || state.activeLoop().filter(form::equals).isPresent();
    }

    private static java.util.stream.Stream<Transition> steps(Row row) {
        return row.reasons().stream().map(Reason::transition).flatMap(Optional::stream);
    }
}
