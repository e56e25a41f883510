package org.parlance.cli.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.cli.validate.ProblemJson;
import org.parlance.core.event.Event;
import org.parlance.policy.explore.Answer;
import org.parlance.policy.explore.Explored;
import org.parlance.policy.explore.Finding;

/** What the check found, for programs. */
final class CheckJson {
    private CheckJson() {}

    static Map<String, Object> of(Explored explored, List<Finding> defects, List<Answer> answers) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("states", (long) explored.states());
        json.put("complete", explored.complete());
        json.put("defects", defects.stream().map(CheckJson::of).toList());
        json.put("properties", answers.stream().map(CheckJson::of).toList());
        return json;
    }

    private static Map<String, Object> of(Finding finding) {
        Map<String, Object> json =
                new LinkedHashMap<>(ProblemJson.of(List.of(finding.problem())).get(0));
        json.put("conversation", conversation(finding.conversation()));
        return json;
    }

    private static Map<String, Object> of(Answer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", answer.property().name());
        json.put("file", answer.property().where().file());
        json.put("line", (long) answer.property().where().line());
        if (answer instanceof Answer.Proved proved) {
            json.put("answer", "proved");
            json.put("states", (long) proved.states());
        } else if (answer instanceof Answer.Refuted refuted) {
            json.put("answer", "refuted");
            json.put("conversation", conversation(refuted.conversation()));
        } else if (answer instanceof Answer.BoundReached reached) {
            json.put("answer", "bound reached");
            json.put("states", (long) reached.states());
        }
        return json;
    }

    private static List<Object> conversation(List<Event> events) {
        return new ArrayList<>(ConversationLines.of(events));
    }
}
