package org.parlance.cli.explore;

import java.util.List;
import org.parlance.core.event.Event;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.ProblemPrinter;
import org.parlance.policy.explore.Answer;
import org.parlance.policy.explore.Explored;
import org.parlance.policy.explore.Finding;

/** What the check found, for people. */
final class CheckReport {
    private final ProblemPrinter printer;
    private final StringBuilder out = new StringBuilder();

    CheckReport(boolean colour) {
        this.printer = new ProblemPrinter(colour);
    }

    String of(Explored explored, List<Finding> defects, List<Answer> answers) {
        defects.forEach(finding -> problem(finding.problem(), finding.conversation()));
        answers.forEach(this::answer);
        out.append(
                explored.complete()
                        ? "%,d states: these are all.%n".formatted(explored.states())
                        : "%,d states: the bound is reached, there are more. Maybe raise --bound.%n"
                                .formatted(explored.states()));
        if (defects.isEmpty()) {
            out.append("No defects found.\n");
        }
        return out.toString();
    }

    private void problem(Problem problem, List<Event> conversation) {
        out.append(printer.render(problem));
        if (!conversation.isEmpty()) {
            out.append("This conversation shows it:\n");
            ConversationLines.of(conversation)
                    .forEach(line -> out.append("    ").append(line).append('\n'));
        }
        out.append('\n');
    }

    private void answer(Answer answer) {
        String name = answer.property().name();
        if (answer instanceof Answer.Refuted refuted) {
            problem(
                    Problem.error(answer.property().where(), "This does not always hold: %s.".formatted(name)),
                    refuted.conversation());
        } else if (answer instanceof Answer.Proved proved) {
            out.append("proved in %,d states: %s%n".formatted(proved.states(), name));
        } else if (answer instanceof Answer.BoundReached reached) {
            out.append("not refuted in %,d states, bound reached: %s%n".formatted(reached.states(), name));
        }
    }
}
