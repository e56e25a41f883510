package org.parlance.cli.planted;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Actions, forms and responses that are named but not declared. */
final class ActionShapes {
    private static final String UNDECLARED = "undeclared-action";

    private ActionShapes() {}

    static List<Shape> all() {
        return List.of(
                Shape.of(UNDECLARED, "missing-in-the-domain", ActionShapes::missing),
                Shape.of(UNDECLARED, "misspelt-action", site -> misspelt(site, "action_")),
                Shape.of(UNDECLARED, "misspelt-response", site -> misspelt(site, "utter_"))
                        .near("missing-response"),
                Shape.of(UNDECLARED, "misspelt-form", ActionShapes::misspeltForm),
                Shape.of(UNDECLARED, "form-renamed-in-the-domain", ActionShapes::renamedForm));
    }

    private static Set<String> known(Site site) {
        Set<String> known = new TreeSet<>(site.outline.actions.keySet());
        known.addAll(site.outline.responses.keySet());
        known.addAll(site.outline.forms.keySet());
        return known;
    }

    private static Optional<Truth> missing(Site site) {
        return site.pickName(
                        site.outline.actions,
                        a -> a.startsWith("action_")
                                && !site.outline.steps("action", a).isEmpty()
                                && site.outline.actions.size() > 1)
                .map(action -> {
                    site.draft.remove(site.draft.block(site.outline.actions.get(action)));
                    return Truth.of(action).steps(site.outline.steps("action", action));
                });
    }

    private static Optional<Truth> misspelt(Site site, String prefix) {
        return site.pick(
                        site.outline.steps("action"),
                        s -> s.value().startsWith(prefix) && known(site).contains(s.value()))
                .map(step -> {
                    String slip = prefix + site.slip(step.value().substring(prefix.length()), known(site));
                    step.line().replace(step.value(), slip);
                    return Truth.of(slip).at(step.line());
                });
    }

    private static Optional<Truth> misspeltForm(Site site) {
        String type = site.random.nextBoolean() ? "active_loop" : "action";
        return site.pick(site.outline.steps(type), s -> site.outline.forms.containsKey(s.value()))
                .map(step -> {
                    String slip = site.slip(step.value(), known(site));
                    step.line().replace(step.value(), slip);
                    return Truth.of(slip).at(step.line());
                });
    }

    private static Optional<Truth> renamedForm(Site site) {
        return site.pick(site.outline.forms.values()).map(form -> {
            form.line().replace(form.name(), "new_" + form.name());
            return Truth.of(form.name())
                    .steps(site.outline.steps("action", form.name()))
                    .steps(site.outline.steps("active_loop", form.name()));
        });
    }
}
