package org.parlance.cli.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Intents that are not declared, and intents that nothing needs. */
final class IntentShapes {
    private static final String UNDECLARED = "undeclared-intent";
    private static final String UNUSED = "unused-intent";
    private static final List<String> NEW =
            List.of("subscribe_newsletter", "change_language", "ask_voucher", "ask_wheelchair", "give_feedback");

    private IntentShapes() {}

    static List<Shape> all() {
        return List.of(
                Shape.of(UNDECLARED, "misspelt-in-a-step", IntentShapes::misspelt),
                Shape.of(UNDECLARED, "missing-in-the-domain", IntentShapes::missing),
                Shape.of(UNDECLARED, "misspelt-in-a-mapping", IntentShapes::inMapping),
                Shape.of(UNDECLARED, "misspelt-in-a-form", IntentShapes::inForm),
                Shape.of(UNDECLARED, "renamed-but-not-in-the-dialogue", IntentShapes::renamed),
                Shape.of(UNUSED, "declared-only", IntentShapes::declaredOnly),
                Shape.of(UNUSED, "examples-deleted", IntentShapes::examplesDeleted),
                Shape.of(UNUSED, "examples-without-reaction", IntentShapes::noReaction),
                Shape.of(UNUSED, "rule-deleted", IntentShapes::ruleDeleted));
    }

    private static boolean retrieval(Site site, String intent) {
        return site.outline.nlu.stream().anyMatch(i -> i.name().startsWith(intent + "/"));
    }

    private static Set<String> known(Site site) {
        return new TreeSet<>(site.outline.intents.keySet());
    }

    private static Optional<Truth> misspelt(Site site) {
        return site.pick(site.outline.steps("intent"), s -> site.outline.intents.containsKey(s.value()))
                .map(step -> {
                    String slip = site.slip(step.value(), known(site));
                    step.line().replace(step.value(), slip);
                    return Truth.of(slip).at(step.line());
                });
    }

    private static Optional<Truth> missing(Site site) {
        return site.pickName(
                        site.outline.intents,
                        i -> !retrieval(site, i)
                                && !site.outline.steps("intent", i).isEmpty())
                .map(intent -> {
                    site.draft.remove(site.draft.block(site.outline.intents.get(intent)));
                    return Truth.of(intent).steps(site.outline.steps("intent", intent));
                });
    }

    private static Optional<Truth> inMapping(Site site) {
        List<Outline.Mapping> fit = site.outline.slots.values().stream()
                .flatMap(s -> s.mappings().stream())
                .filter(m -> site.outline.intents.containsKey(m.setting("intent"))
                        || site.outline.intents.containsKey(m.setting("not_intent")))
                .toList();
        return site.pick(fit).map(mapping -> {
            String key = site.outline.intents.containsKey(mapping.setting("intent")) ? "intent" : "not_intent";
            String slip = site.slip(mapping.setting(key), known(site));
            mapping.keys().get(key).replace(mapping.setting(key), slip);
            return Truth.of(slip).at(mapping.keys().get(key), mapping.line());
        });
    }

    private static Optional<Truth> inForm(Site site) {
        return site.pick(site.outline.forms.values()).map(form -> {
            if (form.ignored().isEmpty()) {
                String indent = form.line().indent() + "  ";
                List<Line> added =
                        site.draft.after(form.line(), List.of(indent + "ignored_intents:", indent + "- smalltalk"));
                return Truth.of("smalltalk").at(added).at(form.line());
            }
            String intent = site.pick(form.ignored().keySet()).orElseThrow();
            String slip = site.slip(intent, known(site));
            form.ignored().get(intent).replace(intent, slip);
            return Truth.of(slip).at(form.ignored().get(intent), form.line());
        });
    }

    private static Optional<Truth> renamed(Site site) {
        List<Outline.Intent> fit = site.outline.nlu.stream()
                .filter(i -> !i.name().contains("/")
                        && site.outline.intents.containsKey(i.name())
                        && !site.outline.steps("intent", i.name()).isEmpty())
                .toList();
        return site.pick(fit).map(intent -> {
            String name = intent.name() + "_request";
            site.outline.intents.get(intent.name()).replace(intent.name(), name);
            intent.line().replace(intent.name(), name);
            return Truth.of(intent.name()).steps(site.outline.steps("intent", intent.name()));
        });
    }

    private static Optional<Truth> declaredOnly(Site site) {
        String intent = site.pick(NEW).orElseThrow();
        Line sibling = site.pick(site.outline.intents.values()).orElseThrow();
        return Optional.of(
                Truth.of(intent).at(site.draft.afterBlock(sibling, List.of(sibling.indent() + "- " + intent))));
    }

    private static boolean annotated(Outline.Intent intent) {
        return intent.examples().stream().anyMatch(e -> e.text().contains("["));
    }

    private static Optional<Truth> examplesDeleted(Site site) {
        List<Outline.Intent> fit = site.outline.nlu.stream()
                .filter(i -> !i.name().contains("/") && !annotated(i))
                .toList();
        return site.pick(fit).map(intent -> {
            site.draft.remove(site.draft.block(intent.line()));
            return Truth.of(intent.name())
                    .at(site.outline.intents.get(intent.name()))
                    .steps(site.outline.steps("intent", intent.name()));
        });
    }

    private static Optional<Truth> noReaction(Site site) {
        Truth truth = declaredOnly(site).orElseThrow();
        String intent = truth.names().iterator().next();
        Line last = site.outline.nlu.get(site.outline.nlu.size() - 1).line();
        List<String> texts = new ArrayList<>();
        texts.add(last.indent() + "- intent: " + intent);
        texts.add(last.indent() + "  examples: |");
        for (String words : List.of("one more thing", "by the way", "another point", "what about this", "also this")) {
            texts.add(last.indent() + "    - " + words + " " + intent.replace('_', ' '));
        }
        return Optional.of(truth.at(site.draft.afterBlock(last, texts)));
    }

    private static Optional<Truth> ruleDeleted(Site site) {
        List<Talk> fit = site.outline.rules().stream()
                .filter(Talk::answer)
                .filter(r -> site.outline.intents.containsKey(r.steps().get(0).value()))
                .filter(r -> onlyHere(site, r.steps().get(0).value()))
                .toList();
        return site.pick(fit).map(rule -> {
            String intent = rule.steps().get(0).value();
            site.draft.remove(site.block(rule));
            Truth truth = Truth.of(intent).at(site.outline.intents.get(intent));
            site.outline.nlu.stream().filter(i -> i.name().equals(intent)).forEach(i -> truth.at(i.line()));
            return truth;
        });
    }

    /** Nothing but one rule reacts to the intent: no other step, no mapping, no entity in its examples. */
    private static boolean onlyHere(Site site, String intent) {
        boolean mapped = site.outline.slots.values().stream()
                .flatMap(s -> s.mappings().stream())
                .anyMatch(m -> m.setting("intent").contains(intent)
                        || m.setting("not_intent").contains(intent));
        boolean ignored =
                site.outline.forms.values().stream().anyMatch(f -> f.ignored().containsKey(intent));
        boolean plain = site.outline.nlu.stream()
                .filter(i -> i.base().equals(intent))
                .noneMatch(i -> i.name().contains("/") || annotated(i));
        return site.outline.steps("intent", intent).size() == 1 && !mapped && !ignored && plain;
    }
}
