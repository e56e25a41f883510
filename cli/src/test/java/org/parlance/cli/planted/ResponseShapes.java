package org.parlance.cli.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Responses that nothing utters, that have no text, or whose placeholders stay empty. */
final class ResponseShapes {
    private static final String UNUSED = "unused-response";
    private static final String MISSING = "missing-response";
    private static final String UNFILLED = "unfilled-placeholder";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)\\}");

    private ResponseShapes() {}

    static List<Shape> all() {
        return List.of(
                Shape.of(UNUSED, "added-and-forgotten", ResponseShapes::added),
                Shape.of(UNUSED, "replaced-in-its-only-rule", ResponseShapes::replaced),
                Shape.of(UNUSED, "new-version-beside-the-old", ResponseShapes::newVersion),
                Shape.of(UNUSED, "question-for-no-slot", ResponseShapes::askForNothing),
                Shape.of(UNUSED, "answer-without-question", ResponseShapes::answerOnly),
                Shape.of(MISSING, "question-deleted", site -> question(site, false)),
                Shape.of(MISSING, "question-misspelt", site -> question(site, true))
                        .near("unused-response"),
                Shape.of(MISSING, "listed-as-action-only", ResponseShapes::listedOnly)
                        .near("undeclared-action"),
                Shape.of(MISSING, "answer-deleted", ResponseShapes::answerDeleted),
                Shape.of(MISSING, "required-slot-without-question", ResponseShapes::requiredWithoutQuestion),
                Shape.of(UNFILLED, "misspelt", ResponseShapes::misspelt),
                Shape.of(UNFILLED, "unknown-in-a-text", ResponseShapes::unknown),
                Shape.of(UNFILLED, "written-as-code", ResponseShapes::asCode),
                Shape.of(UNFILLED, "unknown-in-a-button-or-picture", ResponseShapes::inButton));
    }

    private static Optional<Truth> added(Site site) {
        String name = site.pick(List.of("utter_holiday_notice", "utter_please_wait", "utter_new_year"))
                .orElseThrow();
        return Optional.of(Truth.of(name)
                .at(site.append(site.outline.responses, name + ":", "  - text: \"We are closed over the holidays.\"")));
    }

    private static boolean once(Site site, String response) {
        return site.outline.steps("action", response).size() == 1;
    }

    private static Optional<Truth> replaced(Site site) {
        List<Talk> fit = site.outline.rules().stream()
                .filter(Talk::answer)
                .filter(r -> site.outline.responses.containsKey(r.last().value()))
                .filter(r -> once(site, r.last().value()) && !r.last().value().equals("utter_default"))
                .filter(r ->
                        !site.outline.storyIntents().contains(r.steps().get(0).value()))
                .filter(r ->
                        site.outline.steps("intent", r.steps().get(0).value()).size() == 1)
                .toList();
        return site.pick(fit).map(rule -> {
            String old = rule.last().value();
            rule.last().line().replace(old, site.otherUtterance(Set.of(old)).orElseThrow());
            return Truth.of(old).at(site.outline.responses.get(old));
        });
    }

    private static Optional<Truth> newVersion(Site site) {
        return site.pickName(
                        site.outline.responses,
                        r -> !site.outline.steps("action", r).isEmpty()
                                && !site.outline.actions.containsKey(r)
                                && !r.equals("utter_default"))
                .map(response -> {
                    Line head = site.outline.responses.get(response);
                    String name = response + "_v2";
                    site.draft.copy(head).get(0).replace(response, name);
                    site.outline.steps("action", response).forEach(s -> s.line().replace(response, name));
                    return Truth.of(response).at(head);
                });
    }

    private static Optional<Truth> askForNothing(Site site) {
        return site.pick(site.outline.forms.keySet()).map(form -> {
            String name = site.random.nextBoolean() ? "utter_ask_email" : "utter_ask_" + form + "_email";
            return Truth.of(name)
                    .at(site.append(site.outline.responses, name + ":", "  - text: \"What is your e-mail address?\""));
        });
    }

    private static Optional<Truth> answerOnly(Site site) {
        List<String> retrieval = site.outline.nlu.stream()
                .filter(i -> i.name().contains("/"))
                .map(Outline.Intent::base)
                .distinct()
                .toList();
        return site.pick(retrieval).map(base -> {
            String name = "utter_" + base + "/lost_property";
            Line last = site.outline.responses.entrySet().stream()
                    .filter(e -> e.getKey().contains("/"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            List<String> texts =
                    List.of(last.indent() + name + ":", last.indent() + "- text: \"Lost things wait at the desk.\"");
            return Truth.of(name).at(site.draft.afterBlock(last, texts));
        });
    }

    /** The form, slot and response of each question that only a response asks. */
    private record Question(Outline.Form form, String slot, String response) {}

    private static List<Question> questions(Site site) {
        List<Question> found = new ArrayList<>();
        for (Outline.Form form : site.outline.forms.values()) {
            for (String slot : form.required().keySet()) {
                Set<String> names = new TreeSet<>(Set.of(slot, form.name() + "_" + slot));
                boolean action = names.stream().anyMatch(n -> site.outline.actions.containsKey("action_ask_" + n));
                List<String> responses = names.stream()
                        .map(n -> "utter_ask_" + n)
                        .filter(site.outline.responses::containsKey)
                        .toList();
                if (!action && responses.size() == 1) {
                    found.add(new Question(form, slot, responses.get(0)));
                }
            }
        }
        return found;
    }

    private static Optional<Truth> question(Site site, boolean misspelt) {
        return site.pick(questions(site)).map(question -> {
            Line head = site.outline.responses.get(question.response());
            Truth truth = Truth.of(question.response(), question.slot())
                    .at(question.form().line(), question.form().required().get(question.slot()))
                    .at(site.outline.slots.get(question.slot()).line());
            if (misspelt) {
                String slip = "utter_ask_"
                        + site.slip(question.response().substring("utter_ask_".length()), site.outline.slots.keySet());
                head.replace(question.response(), slip);
            } else {
                site.draft.remove(site.draft.block(head));
            }
            return truth;
        });
    }

    private static Optional<Truth> listedOnly(Site site) {
        return site.pickName(
                        site.outline.responses,
                        r -> !site.outline.steps("action", r).isEmpty()
                                && !site.outline.actions.isEmpty()
                                && !r.contains("/"))
                .map(response -> {
                    site.draft.remove(site.draft.block(site.outline.responses.get(response)));
                    Truth truth = Truth.of(response).steps(site.outline.steps("action", response));
                    Line listed = site.outline.actions.get(response);
                    return listed != null
                            ? truth.at(listed)
                            : truth.at(site.append(site.outline.actions, "- " + response));
                });
    }

    private static Optional<Truth> answerDeleted(Site site) {
        return site.pickName(site.outline.responses, r -> r.contains("/")).map(response -> {
            site.draft.remove(site.draft.block(site.outline.responses.get(response)));
            String intent = response.substring("utter_".length());
            Truth truth = Truth.of(response, intent);
            site.outline.nlu.stream().filter(i -> i.name().equals(intent)).forEach(i -> truth.at(i.line()));
            String base = intent.substring(0, intent.indexOf('/'));
            return truth.steps(site.outline.steps("intent", base)).steps(site.outline.steps("action", "utter_" + base));
        });
    }

    private static Optional<Truth> requiredWithoutQuestion(Site site) {
        return site.pick(site.outline.forms.values()).flatMap(form -> {
            List<String> fit = site.outline.slots.values().stream()
                    .filter(s -> !form.required().containsKey(s.name()) && !s.featurized())
                    .filter(s -> s.mappings().stream()
                            .allMatch(m -> m.type().equals("from_entity")
                                    && m.conditions().isEmpty()
                                    && !m.has("intent")))
                    .map(Outline.Slot::name)
                    .filter(s -> !site.outline.responses.containsKey("utter_ask_" + s)
                            && !site.outline.responses.containsKey("utter_ask_" + form.name() + "_" + s))
                    .toList();
            return site.pick(fit).map(slot -> Truth.of(slot)
                    .at(site.append(form.required(), "- " + slot))
                    .at(form.line(), site.outline.slots.get(slot).line()));
        });
    }

    private static List<Line> texts(Site site) {
        return site.outline.responses.values().stream()
                .flatMap(head -> site.draft.block(head).stream())
                .filter(l -> l.text().contains("text: "))
                .toList();
    }

    private static Line head(Site site, Line line) {
        return site.outline.responses.values().stream()
                .filter(head -> site.draft.block(head).contains(line))
                .findFirst()
                .orElseThrow();
    }

    private static Truth found(Site site, Line line, String placeholder) {
        Line head = head(site, line);
        return Truth.of(placeholder, head.text().strip().replace(":", "")).at(line, head);
    }

    private static Optional<Line> withPlaceholder(Site site) {
        return site.pick(texts(site), l -> PLACEHOLDER.matcher(l.text()).find());
    }

    private static Optional<Truth> misspelt(Site site) {
        return withPlaceholder(site).map(line -> {
            String slot = name(line);
            String slip = site.slip(slot, site.outline.slots.keySet());
            line.text(line.text().replace("{" + slot + "}", "{" + slip + "}"));
            return found(site, line, slip);
        });
    }

    private static String name(Line line) {
        Matcher matcher = PLACEHOLDER.matcher(line.text());
        matcher.find();
        return matcher.group(1);
    }

    private static Optional<Truth> unknown(Site site) {
        String name = site.pick(List.of("customer_name", "first_name", "user_name", "day_of_week"))
                .orElseThrow();
        return site.pick(texts(site), l -> !l.text().contains("{")).map(line -> {
            String text = line.text();
            boolean quoted = text.endsWith("\"");
            String body = quoted ? text.substring(0, text.length() - 1) : text;
            line.text(body + " ({" + name + "})" + (quoted ? "\"" : ""));
            return found(site, line, name);
        });
    }

    private static Optional<Truth> asCode(Site site) {
        return withPlaceholder(site).map(line -> {
            String slot = name(line);
            String upper = Character.toUpperCase(slot.charAt(0)) + slot.substring(1);
            String code = site.pick(List.of(upper, slot + ":>8", "slots." + slot, "tracker.get_slot('" + slot + "')"))
                    .orElseThrow();
            line.text(line.text().replace("{" + slot + "}", "{" + code + "}"));
            return found(site, line, code);
        });
    }

    private static Optional<Truth> inButton(Site site) {
        List<Line> fit = site.outline.responses.values().stream()
                .flatMap(head -> site.draft.block(head).stream())
                .filter(l -> l.text().matches(".*(title|image): \"[^{]*\"$"))
                .toList();
        return site.pick(fit).map(line -> {
            String text = line.text();
            line.text(text.substring(0, text.length() - 1) + "{account_id}\"");
            return found(site, line, "account_id");
        });
    }
}
