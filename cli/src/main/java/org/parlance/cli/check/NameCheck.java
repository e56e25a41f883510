package org.parlance.cli.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.message.Entity;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Suggest;
import org.parlance.nlu.data.Example;

/** Finds names outside of stories and domain files that the domain doesn't declare; each is told once, where it stands first. */
final class NameCheck {
    private final Facts facts;
    private final Problems problems;
    private final Set<String> told = new HashSet<>();

    private NameCheck(Facts facts, Problems problems) {
        this.facts = facts;
        this.problems = problems;
    }

    static void check(Facts facts, Problems problems) {
        NameCheck check = new NameCheck(facts, problems);
        facts.project().nlu().examples().forEach(check::example);
        facts.triggers().all().stream().filter(Triggers.Trigger::button).forEach(check::button);
        facts.domain()
                .responses()
                .forEach((name, variations) -> variations.forEach(variation -> variation
                        .conditions()
                        .forEach(condition ->
                                check.slot(condition.slot(), variation.where(), "The response \"" + name + "\""))));
        facts.mentions().requested().forEach((slot, where) -> check.slot(slot, where, "The value of requested_slot"));
        facts.domain().slots().values().forEach(check::mappings);
    }

    private void example(Example example) {
        example.intent().ifPresent(intent -> intent(intent, example.where(), "An example"));
        example.entities().stream()
                .map(Entity::type)
                .forEach(entity -> entity(entity, example.where(), "An annotation"));
    }

    private void button(Triggers.Trigger button) {
        intent(button.intent(), button.where(), "A button");
        button.entities().forEach(entity -> entity(entity, button.where(), "A button"));
    }

    private void mappings(Slot slot) {
        for (int i = 0; i < slot.mappings().size(); i++) {
            if (slot.mappings().get(i) instanceof SlotMapping.Custom custom
                    && custom.action().isPresent()) {
                action(custom.action().get(), facts.places().mapping(slot.name(), i));
            }
        }
    }

    private void intent(String name, Location where, String user) {
        Collection<String> known = facts.domain().intents().keySet();
        report(name, known, Defect.UNDECLARED_INTENT, new Place(where, user + " names the intent"));
    }

    private void entity(String name, Location where, String user) {
        Collection<String> known = facts.domain().entities().keySet();
        report(name, known, Defect.UNDECLARED_ENTITY, new Place(where, user + " names the entity"));
    }

    private void slot(String name, Location where, String user) {
        Collection<String> known = facts.domain().slots().keySet();
        report(name, known, Defect.UNDECLARED_SLOT, new Place(where, user + " names the slot"));
    }

    private void action(String name, Location where) {
        Set<String> known = new HashSet<>(facts.domain().actionNames());
        known.add(DefaultActions.VALIDATE_SLOT_MAPPINGS);
        report(name, known, Defect.UNDECLARED_ACTION, new Place(where, "A slot mapping names the action"));
    }

    /** Where and in which words something is named. */
    private record Place(Location where, String sentence) {}

    private void report(String name, Collection<String> known, Defect defect, Place place) {
        if (!known.contains(name) && told.add(defect + " " + name)) {
            problems.add(Problem.warning(
                            place.where(),
                            "%s \"%s\", which the domain doesn't declare.".formatted(place.sentence(), name))
                    .of(defect)
                    .maybe(Suggest.nearest(name, known)
                            .map(near -> "you meant \"" + near + "\".")
                            .orElse("it should be added to the domain.")));
        }
    }
}
