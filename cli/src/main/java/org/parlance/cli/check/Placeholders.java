package org.parlance.cli.check;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parlance.cli.check.Braces.Form;
import org.parlance.cli.check.Braces.Placeholder;
import org.parlance.core.domain.ResponseVariation;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Suggest;

/** Finds placeholders in responses that no slot fills, also where only the way of writing keeps one from it. */
final class Placeholders {
    private static final Pattern NO_WORD = Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Facts facts;
    private final Uttered uttered;

    private Placeholders(Facts facts, Uttered uttered) {
        this.facts = facts;
        this.uttered = uttered;
    }

    static void check(Facts facts, Uttered uttered, Problems problems) {
        Placeholders placeholders = new Placeholders(facts, uttered);
        facts.domain()
                .responses()
                .forEach((response, variations) ->
                        variations.forEach(variation -> placeholders.check(response, variation, problems)));
    }

    /** The names that are filled in texts, buttons and the like. */
    static Set<String> names(Object content) {
        Set<String> names = new LinkedHashSet<>();
        Braces.in(content).stream()
                .filter(placeholder -> placeholder.form() == Form.SINGLE)
                .forEach(placeholder -> names.add(placeholder.name()));
        return names;
    }

    private void check(String response, ResponseVariation variation, Problems problems) {
        Braces.in(variation.content()).stream()
                .filter(placeholder -> staysUnfilled(response, placeholder))
                .forEach(placeholder -> problems.add(unfilled(response, variation, placeholder)));
    }

    /** Doubled and open braces may be meant as such, unless what stands in them is a slot. */
    private boolean staysUnfilled(String response, Placeholder placeholder) {
        boolean slot = facts.domain().slots().containsKey(placeholder.name().strip());
        if (placeholder.form() != Form.SINGLE) {
            return slot;
        }
        String name = placeholder.name();
        boolean maybeData = name.contains(":") && meant(name).isEmpty();
        return !facts.domain().slots().containsKey(name) && !maybeData && !mayComeFromAction(response, name);
    }

    private Problem unfilled(String response, ResponseVariation variation, Placeholder placeholder) {
        String why =
                switch (placeholder.form()) {
                    case SINGLE -> "It is shown to the user as it stands here.";
                    case DOUBLED -> "Doubled braces are shown to the user as single ones, and nothing is filled in.";
                    case OPEN -> "Its brace is never closed, so it is shown to the user as it stands here.";
                };
        return Problem.warning(
                        variation.where(),
                        "The response \"%s\" has the placeholder %s, which no slot fills."
                                .formatted(response, placeholder))
                .of(Defect.UNFILLED_PLACEHOLDER)
                .because(why)
                .maybe(meant(placeholder.name())
                        .map(near -> "you meant {" + near + "}.")
                        .orElse("a slot of that name is missing."));
    }

    /** The slot of the same words, the one that is named in it, or the one with the most similar name. */
    private Optional<String> meant(String name) {
        Collection<String> slots = facts.domain().slots().keySet();
        Optional<String> joined =
                Optional.of(NO_WORD.matcher(name.strip()).replaceAll("_")).filter(slots::contains);
        return joined.or(() ->
                        NO_WORD.splitAsStream(name).filter(slots::contains).reduce((first, second) -> second))
                .or(() -> Suggest.nearest(name, slots));
    }

    /** A custom action hands over values of its own; where a story or form utters the response, nothing does. */
    private boolean mayComeFromAction(String response, String name) {
        return !uttered.directly(response)
                && !facts.code().isNone()
                && facts.code().mayName(name);
    }
}
