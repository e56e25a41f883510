package org.parlance.cli.validate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Side;

/** Problems for programs. */
public final class ProblemJson {
    private ProblemJson() {}

    public static List<Map<String, Object>> of(List<Problem> problems) {
        return problems.stream().map(ProblemJson::of).toList();
    }

    private static Map<String, Object> of(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("severity", problem.severity().word());
        problem.kind().ifPresent(kind -> json.put("kind", kind.word()));
        json.put("file", problem.where().file());
        json.put("line", (long) problem.where().line());
        json.put("column", (long) problem.where().column());
        json.put("what", problem.what());
        json.put("why", problem.why());
        json.put("maybe", problem.maybe());
        if (!problem.others().isEmpty()) {
            json.put("others", problem.others().stream().map(ProblemJson::of).toList());
        }
        return json;
    }

    private static Map<String, Object> of(Side side) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", side.where().file());
        json.put("line", (long) side.where().line());
        json.put("column", (long) side.where().column());
        json.put("what", side.what());
        return json;
    }
}
