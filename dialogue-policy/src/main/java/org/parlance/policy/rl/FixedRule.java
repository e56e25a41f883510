package org.parlance.policy.rl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parlance.core.spi.Decision;
import org.parlance.core.spi.DecisionMaker;
import org.parlance.core.spi.DecisionPoint;
import org.parlance.core.spi.Situation;

/** The rule that a learned decision is measured against: confirm below a confidence, accept from there on. */
public final class FixedRule implements DecisionMaker {
    private final List<DecisionPoint> points;
    private final Map<String, Double> below = new LinkedHashMap<>();

    public FixedRule(List<RlPlan.Point> points) {
        this.points = points.stream().map(RlPlan.Point::point).toList();
        points.forEach(point -> below.put(point.point().name(), point.below()));
    }

    @Override
    public String name() {
        return "FixedRule";
    }

    @Override
    public List<DecisionPoint> points() {
        return points;
    }

    @Override
    public Decision choose(Situation situation) {
        double confidence = situation.features().getOrDefault("confidence", 1.0);
        double limit = below.getOrDefault(situation.point(), 1.0);
        String wanted = confidence < limit ? CONFIRM : ACCEPT;
        String reason = String.format(
                Locale.ROOT,
                "confidence %.2f is %s %.2f",
                confidence,
                confidence < limit ? "below" : "not below",
                limit);
        if (situation.admissible().contains(wanted)) {
            return new Decision(wanted, 1.0, reason);
        }
        return new Decision(
                situation.admissible().get(0),
                1.0,
                reason + ", but " + situation.masked().getOrDefault(wanted, "that is not admissible"));
    }
}
