package org.parlance.policy.story;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Intent;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotType;
import org.parlance.core.message.Entity;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.problem.Suggest;

/** Checks the names in stories against the domain, with the weight Rasa gives to each. */
final class StoryNames {
    /** Names that stand for events when written as actions. */
    static final List<String> EVENTS =
            List.of("restart", "rewind", "reset_slots", "undo", "pause", "resume", "session_started", "export");

    private static final String FILLED = "filled";
    private static final Map<String, String> WHY = Map.of(
            "intent", "Where it has no examples either, this path is never taken.",
            "entity", "The dialogue doesn't look at it, so it makes no difference here.",
            "action", "Nothing can be said there.",
            "slot", "It is not remembered, so it makes no difference here.");

    private static final Map<String, Defect> DEFECTS = Map.of(
            "intent", Defect.UNDECLARED_INTENT,
            "entity", Defect.UNDECLARED_ENTITY,
            "slot", Defect.UNDECLARED_SLOT,
            "action", Defect.UNDECLARED_ACTION,
            "form", Defect.UNDECLARED_ACTION);

    private final Domain domain;
    private final Optional<Severity> fatal;
    private final boolean lenient;
    private final Set<String> actions;
    private final Problems problems;

    /**
     * @param fatal the weight of a name that Rasa refuses; empty when names aren't looked at
     * @param lenient whether a story may name a response that is not declared
     */
    StoryNames(Domain domain, Optional<Severity> fatal, boolean lenient, Problems problems) {
        this.domain = domain;
        this.fatal = fatal;
        this.lenient = lenient;
        this.problems = problems;
        this.actions = actions(domain);
    }

    void intent(String name, Location where) {
        if (!domain.hasIntent(name)) {
            report(Severity.WARNING, "intent", name, domain.intents().keySet(), where);
        }
    }

    void entities(List<Entity> entities, Location where) {
        entities.stream()
                .filter(entity -> !domain.entities().containsKey(entity.type()))
                .forEach(entity -> report(
                        Severity.WARNING,
                        "entity",
                        entity.type(),
                        domain.entities().keySet(),
                        where));
    }

    void action(String name, boolean inRule, Location where) {
        int slash = name.indexOf('/');
        String base = slash > 0 ? name.substring(0, slash) : name;
        if (!actions.contains(name) && !actions.contains(base)) {
            boolean mild = lenient && !inRule && name.startsWith("utter_");
            report(mild ? Severity.WARNING : weight(), "action", name, actions, where);
        }
    }

    void loop(String name, Location where) {
        if (!domain.forms().containsKey(name) && !actions.contains(name)) {
            report(weight(), "form", name, domain.forms().keySet(), where);
        }
    }

    void slot(String name, Location where) {
        if (domain.slot(name).isEmpty()) {
            report(Severity.WARNING, "slot", name, domain.slots().keySet(), where);
        }
    }

    /** The value of a slot that is given by its name alone. */
    Object filled(String name, Location where) {
        if (domain.slot(name).isEmpty()) {
            report(weight(), "slot", name, domain.slots().keySet(), where);
            return null;
        }
        Slot slot = domain.slots().get(name);
        if (slot.type() instanceof SlotType.Text) {
            return FILLED;
        }
        if (slot.type() instanceof SlotType.Values) {
            return List.of(FILLED);
        }
        if (slot.featurized()) {
            problems.add(Problem.warning(where, "The slot \"%s\" is given without a value.".formatted(name))
                    .because("A slot of the type %s counts as empty then."
                            .formatted(slot.type().typeName()))
                    .maybe("\"- %s: value\" was meant.".formatted(name)));
        }
        return null;
    }

    private Severity weight() {
        return fatal.orElse(Severity.WARNING);
    }

    private void report(Severity severity, String kind, String name, Collection<String> known, Location where) {
        if (fatal.isEmpty()) {
            return;
        }
        String what = "The %s \"%s\" is not declared in the domain.".formatted(kind, name);
        problems.add(new Problem(severity, what, where, why(severity, kind), Suggest.didYouMean(name, known))
                .of(DEFECTS.get(kind)));
    }

    private static String why(Severity severity, String kind) {
        return severity == Severity.WARNING ? WHY.getOrDefault(kind, "") : "";
    }

    private static Set<String> actions(Domain domain) {
        Set<String> names = new LinkedHashSet<>(domain.actionNames());
        names.addAll(EVENTS);
        domain.responses().keySet().stream()
                .filter(name -> name.indexOf('/') > 0)
                .forEach(name -> names.add(name.substring(0, name.indexOf('/'))));
        domain.intents().values().stream()
                .filter(Intent::retrieval)
                .forEach(intent -> names.add("utter_" + intent.name()));
        return names;
    }
}
