package org.parlance.cli.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parlance.core.domain.Form;
import org.parlance.core.domain.ResponseVariation;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Suggest;
import org.parlance.nlu.RecommendedPipeline;

/** Finds what the assistant is to say and has no words for: in stories, in a form's questions, and for a retrieval intent. */
final class MissingResponses {
    private static final Set<String> SHOWN =
            Set.of("image", "custom", "buttons", "quick_replies", "attachment", "elements");

    private final Facts facts;
    private final Map<String, List<ResponseVariation>> responses;
    private final Problems problems;

    private MissingResponses(Facts facts, Problems problems) {
        this.facts = facts;
        this.responses = facts.domain().responses();
        this.problems = problems;
    }

    static void check(Facts facts, Problems problems) {
        MissingResponses missing = new MissingResponses(facts, problems);
        facts.mentions().actions().forEach(missing::uttered);
        facts.domain().forms().values().forEach(missing::questions);
        missing.answers();
        missing.responses.forEach(missing::withoutWords);
    }

    private void uttered(String name, Location where) {
        boolean retrieval = responses.keySet().stream().anyMatch(key -> key.startsWith(name + "/"));
        if (name.startsWith(Facts.UTTER) && !responses.containsKey(name) && !retrieval) {
            problems.add(Problem.warning(where, "There is no response \"%s\".".formatted(name))
                    .of(Defect.MISSING_RESPONSE)
                    .because("Nothing is said here.")
                    .maybe(Suggest.nearest(name, responses.keySet())
                            .map(near -> "you meant \"" + near + "\".")
                            .orElse("it should be added to the domain's responses.")));
        }
    }

    private void questions(Form form) {
        if (facts.code().declares(form.name())) {
            return;
        }
        for (String slot : form.requiredSlots()) {
            if (!asked(form.name(), slot)) {
                problems.add(Problem.warning(
                                facts.places().required(form.name(), slot),
                                "The form \"%s\" has no question for the slot \"%s\".".formatted(form.name(), slot))
                        .of(Defect.MISSING_RESPONSE)
                        .because("It waits for the answer without having asked.")
                        .maybe("the response \"utter_ask_%s\" should be added to the domain.".formatted(slot)));
            }
        }
    }

    /** What is set from the beginning is never asked for. */
    private boolean asked(String form, String slot) {
        boolean preset = facts.domain()
                .slot(slot)
                .filter(known -> known.initialValue() != null)
                .isPresent();
        boolean undeclared = facts.domain().slot(slot).isEmpty();
        return preset || undeclared || facts.hasQuestion(form, slot);
    }

    private void answers() {
        boolean selects = responses.keySet().stream().anyMatch(name -> name.contains("/")) || hasSelector();
        for (String key : facts.project().nlu().retrievalKeys()) {
            String name = Facts.UTTER + key;
            boolean custom = facts.code().declares("action_" + key);
            if (selects && !custom && !responses.containsKey(name)) {
                facts.project().nlu().examples().stream()
                        .filter(example ->
                                example.retrievalKey().filter(key::equals).isPresent())
                        .findFirst()
                        .ifPresent(example -> problems.add(
                                Problem.warning(example.where(), "There is no response \"%s\".".formatted(name))
                                        .of(Defect.MISSING_RESPONSE)
                                        .because("So nothing answers the intent \"%s\".".formatted(key))
                                        .maybe("it should be added to the responses.")));
            }
        }
    }

    private boolean hasSelector() {
        return facts.project().config().pipeline().orElseGet(RecommendedPipeline::components).stream()
                .anyMatch(component -> component.name().endsWith("ResponseSelector"));
    }

    private void withoutWords(String name, List<ResponseVariation> variations) {
        boolean told = variations.isEmpty()
                && problems.sorted().stream().anyMatch(problem -> problem.where()
                        .equals(facts.places().response(name)));
        if (variations.isEmpty() && !told) {
            report(name, facts.places().response(name));
        }
        variations.stream().filter(MissingResponses::isBlank).forEach(one -> report(name, one.where()));
    }

    private void report(String name, Location where) {
        problems.add(Problem.warning(where, "The response \"%s\" has no text.".formatted(name))
                .of(Defect.MISSING_RESPONSE)
                .because("Nothing is said with it.")
                .maybe("its text was forgotten."));
    }

    private static boolean isBlank(ResponseVariation variation) {
        return variation.content().get("text") instanceof String text
                && text.isBlank()
                && SHOWN.stream().noneMatch(variation.content()::containsKey);
    }
}
