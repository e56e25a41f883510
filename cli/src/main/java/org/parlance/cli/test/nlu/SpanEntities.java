package org.parlance.cli.test.nlu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parlance.cli.test.figures.ClassificationReport;
import org.parlance.cli.test.figures.Counts;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;
import org.parlance.nlu.data.Example;

/** What was found, measured as users see it: start, end, type, role and group all right, or not found. */
final class SpanEntities {
    private final ClassificationReport report = new ClassificationReport();
    private final List<Map<String, Object>> errors = new ArrayList<>();
    private final List<Counts> perExample = new ArrayList<>();

    ClassificationReport report() {
        return report;
    }

    /** Examples whose entities are not exactly those annotated. */
    List<Map<String, Object>> errors() {
        return errors;
    }

    /** What was counted of each example, so that examples can be drawn again. */
    List<Counts> perExample() {
        return perExample;
    }

    void add(Example example, Parse parse) {
        List<String> gold = example.entities().stream().map(SpanEntities::key).toList();
        List<String> found =
                new ArrayList<>(parse.entities().stream().map(SpanEntities::key).toList());
        boolean wrong = false;
        for (int i = 0; i < gold.size(); i++) {
            boolean hit = found.remove(gold.get(i));
            wrong |= !hit;
            report.count(example.entities().get(i).type(), hit ? new Counts(1, 0, 0) : new Counts(0, 0, 1));
        }
        for (String extra : found) {
            report.count(extra.substring(0, extra.indexOf('@')), new Counts(0, 1, 0));
        }
        int all = parse.entities().size();
        perExample.add(new Counts(all - found.size(), found.size(), gold.size() - all + found.size()));
        if (wrong || !found.isEmpty()) {
            errors.add(TokenEntities.shown(example, parse));
        }
    }

    private static String key(Entity entity) {
        return "%s@%d-%d#%s#%s"
                .formatted(
                        entity.type(),
                        entity.span().start(),
                        entity.span().end(),
                        entity.role().orElse(""),
                        entity.group().orElse(""));
    }
}
