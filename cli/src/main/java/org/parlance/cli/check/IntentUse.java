package org.parlance.cli.check;

import java.util.stream.Stream;
import org.parlance.core.domain.DefaultIntents;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.message.Entity;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;

/** Finds declared intents that nobody can say, or that nothing reacts to. */
final class IntentUse {
    private final Facts facts;

    private IntentUse(Facts facts) {
        this.facts = facts;
    }

    static void check(Facts facts, Problems problems) {
        IntentUse use = new IntentUse(facts);
        boolean endToEnd = facts.mentions().texts().stream().anyMatch(said -> !said.withIntent());
        boolean talks = !facts.project().stories().blocks().isEmpty() && !endToEnd;
        for (String intent : facts.places().intents()) {
            if (DefaultIntents.ALL.contains(intent)) {
                continue;
            }
            if (!facts.maybeSaid(intent)) {
                problems.add(use.withoutExamples(intent));
            } else if (talks && !use.hasEffect(intent)) {
                problems.add(use.withoutEffect(intent));
            }
        }
    }

    private Problem withoutExamples(String intent) {
        boolean sent = facts.maybeSent(intent);
        return Problem.warning(facts.places().intent(intent), "The intent \"%s\" has no examples.".formatted(intent))
                .as(sent ? Severity.NOTE : Severity.WARNING)
                .of(Defect.UNUSED_INTENT)
                .because(
                        sent
                                ? "So only a custom action's button could send it, and the action's code isn't here."
                                : "So it is never understood.")
                .maybe("examples should be added, or the intent should go.");
    }

    private Problem withoutEffect(String intent) {
        return Problem.warning(facts.places().intent(intent), "Nothing reacts to the intent \"%s\".".formatted(intent))
                .of(Defect.UNUSED_INTENT)
                .because(
                        "No story, rule, form or slot mapping names it, and its examples hold nothing that fills a slot.")
                .maybe("a rule should answer it, or the intent should go.");
    }

    private boolean hasEffect(String intent) {
        boolean named = Stream.concat(facts.mentions().intents().keySet().stream(), facts.elsewhere().stream())
                .anyMatch(intent::equals);
        return named
                || facts.code().mayName(intent) && !facts.code().isUnseen()
                || facts.domain().forms().values().stream()
                        .anyMatch(form -> form.ignoredIntents().contains(intent))
                || facts.mappings().anyMatch(mapping -> names(mapping, intent))
                || entities(intent).anyMatch(entity -> fills(entity, intent));
    }

    private static boolean names(SlotMapping mapping, String intent) {
        return mapping.filter().intents().contains(intent)
                || mapping.filter().notIntents().contains(intent);
    }

    private Stream<String> entities(String intent) {
        Stream<String> annotated = facts.project().nlu().examples().stream()
                .filter(example -> example.intent().filter(intent::equals).isPresent())
                .flatMap(example -> example.entities().stream().map(Entity::type));
        Stream<String> sent = facts.triggers().all().stream()
                .filter(trigger -> trigger.intent().equals(intent))
                .flatMap(trigger -> trigger.entities().stream());
        return Stream.concat(annotated, sent);
    }

    /** What a slot takes from the message is an effect, as in a form that asks for it. */
    private boolean fills(String entity, String intent) {
        return facts.mappings()
                .filter(SlotMapping.FromEntity.class::isInstance)
                .map(SlotMapping.FromEntity.class::cast)
                .filter(mapping -> mapping.filter().intents().isEmpty()
                        || mapping.filter().intents().contains(intent))
                .anyMatch(mapping -> mapping.entity().equals(entity));
    }
}
