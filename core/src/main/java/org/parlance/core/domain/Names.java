package org.parlance.core.domain;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.problem.Suggest;

/** The names that a domain declares, to check what refers to them. */
record Names(Set<String> intents, Set<String> entities, Set<String> slots, Set<String> forms, Problems problems) {

    static Names of(DomainDocument document, Problems problems) {
        Set<String> intents = new TreeSet<>(DefaultIntents.ALL);
        intents.addAll(document.in(Section.INTENTS).keySet());
        Set<String> slots = new TreeSet<>(document.in(Section.SLOTS).keySet());
        slots.add(DefaultSlots.REQUESTED_SLOT);
        slots.add(DefaultSlots.SESSION_STARTED_METADATA);
        return new Names(
                intents,
                document.in(Section.ENTITIES).keySet(),
                slots,
                document.in(Section.FORMS).keySet(),
                problems);
    }

    /** A retrieval intent may be named in full, {@code faq/hours}. */
    void intent(String name, Location where, String user) {
        check(
                name.contains("/") ? name.substring(0, name.indexOf('/')) : name,
                intents,
                where,
                user + " names the intent");
    }

    void entity(String name, Location where, String user) {
        check(name, entities, where, user + " names the entity");
    }

    void slot(String name, Location where, String user, Severity severity) {
        check(name, slots, where, user + " names the slot", severity);
    }

    void form(String name, Location where, String user) {
        check(name, forms, where, user + " names the form", Severity.ERROR);
    }

    private void check(String name, Collection<String> known, Location where, String sentence) {
        check(name, known, where, sentence, Severity.WARNING);
    }

    private void check(String name, Collection<String> known, Location where, String sentence, Severity severity) {
        if (!known.contains(name)) {
            String what = "%s \"%s\", which the domain doesn't declare.".formatted(sentence, name);
            problems.add(new Problem(severity, what, where, "", Suggest.didYouMean(name, known)));
        }
    }
}
