package org.parlance.core.domain;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.problem.Defect;
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
                new Mention(where, user + " names the intent", Severity.WARNING, Defect.UNDECLARED_INTENT));
    }

    void entity(String name, Location where, String user) {
        check(
                name,
                entities,
                new Mention(where, user + " names the entity", Severity.WARNING, Defect.UNDECLARED_ENTITY));
    }

    void slot(String name, Location where, String user, Severity severity) {
        check(name, slots, new Mention(where, user + " names the slot", severity, Defect.UNDECLARED_SLOT));
    }

    void form(String name, Location where, String user) {
        check(name, forms, new Mention(where, user + " names the form", Severity.ERROR, Defect.UNDECLARED_ACTION));
    }

    /** Where and in which words something is named, and what it means when that isn't declared. */
    private record Mention(Location where, String sentence, Severity severity, Defect defect) {}

    private void check(String name, Collection<String> known, Mention mention) {
        if (!known.contains(name)) {
            String what = "%s \"%s\", which the domain doesn't declare.".formatted(mention.sentence(), name);
            problems.add(new Problem(mention.severity(), what, mention.where(), "", Suggest.didYouMean(name, known))
                    .of(mention.defect()));
        }
    }
}
