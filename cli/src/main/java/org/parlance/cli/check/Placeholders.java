package org.parlance.cli.check;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parlance.core.domain.ResponseVariation;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Suggest;

/** Finds placeholders in responses that no slot fills. */
final class Placeholders {
    /** A doubled brace stands for itself. */
    private static final Pattern BRACES = Pattern.compile("\\{\\{[^\\n{}]*}}|\\{([^\\n{}]+)}");
    /** What can't be a name is JSON or the like, which is left as it is. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.\\[\\] -]*");

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

    /** The names between braces in texts, buttons and the like. */
    static Set<String> names(Object content) {
        Set<String> names = new LinkedHashSet<>();
        collect(content, names);
        return names;
    }

    private static void collect(Object content, Set<String> names) {
        if (content instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (!key.equals("metadata")) {
                    collect(value, names);
                }
            });
        } else if (content instanceof List<?> list) {
            list.forEach(item -> collect(item, names));
        } else if (content instanceof String text) {
            Matcher matcher = BRACES.matcher(text);
            while (matcher.find()) {
                if (matcher.group(1) != null && NAME.matcher(matcher.group(1)).matches()) {
                    names.add(matcher.group(1));
                }
            }
        }
    }

    private void check(String response, ResponseVariation variation, Problems problems) {
        Collection<String> slots = facts.domain().slots().keySet();
        for (String name : names(variation.content())) {
            if (!slots.contains(name) && !mayComeFromAction(response, name)) {
                problems.add(Problem.warning(
                                variation.where(),
                                "The response \"%s\" has the placeholder {%s}, which no slot fills."
                                        .formatted(response, name))
                        .of(Defect.UNFILLED_PLACEHOLDER)
                        .because("It is shown to the user as it stands here.")
                        .maybe(Suggest.nearest(name, slots)
                                .map(near -> "you meant {" + near + "}.")
                                .orElse("a slot of that name is missing.")));
            }
        }
    }

    /** A custom action hands over values of its own; where a story or form utters the response, nothing does. */
    private boolean mayComeFromAction(String response, String name) {
        return !uttered.directly(response)
                && !facts.code().isNone()
                && facts.code().mayName(name);
    }
}
