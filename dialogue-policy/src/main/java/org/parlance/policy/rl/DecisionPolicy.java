package org.parlance.policy.rl;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parlance.core.spi.Decision;
import org.parlance.core.spi.DecisionMaker;
import org.parlance.core.spi.DecisionPoint;
import org.parlance.core.spi.Situation;
import org.parlance.policy.rl.QTable.Cell;

/**
 * Chooses what proved to be worth most among what the rules admit. Where it has seen too little, or the lead over the fixed
 * rule's choice may be chance, it does what the fixed rule does: safe policy improvement with a baseline (Laroche and others
 * 2019).
 */
public final class DecisionPolicy implements DecisionMaker {
    /** Fewer tries than this say nothing. */
    public static final long FEW = 20;

    /** Standard errors that a lead must have: 95 % one-sided. */
    private static final double SURE = 1.64;

    private final QTable table;
    private final DecisionMaker fixedRule;

    public DecisionPolicy(QTable table, DecisionMaker fixedRule) {
        this.table = table;
        this.fixedRule = fixedRule;
    }

    @Override
    public String name() {
        return "QTable";
    }

    @Override
    public List<DecisionPoint> points() {
        return fixedRule.points();
    }

    @Override
    public Decision choose(Situation situation) {
        List<String> admissible = situation.admissible();
        if (admissible.size() == 1) {
            return new Decision(admissible.get(0), 1.0, "nothing else is admissible");
        }
        boolean known = admissible.stream().allMatch(action -> table.cell(situation, action)
                .filter(cell -> cell.visits() >= FEW)
                .isPresent());
        if (!known) {
            Decision rule = fixedRule.choose(situation);
            return new Decision(
                    rule.action(), 1.0, "seen too rarely to have learned; the fixed rule: " + rule.reason());
        }
        Decision rule = fixedRule.choose(situation);
        String best = rule.action();
        for (String action : admissible) {
            if (value(situation, action) > value(situation, best)) {
                best = action;
            }
        }
        boolean chance = !best.equals(rule.action()) && lead(situation, best, rule.action()) < SURE;
        return chance
                ? new Decision(rule.action(), 1.0, "the fixed rule, since the lead may be chance; " + reason(situation))
                : new Decision(best, 1.0, reason(situation));
    }

    /** By how many standard errors one choice is worth more than another. */
    private double lead(Situation situation, String best, String other) {
        double error = StrictMath.sqrt(table.cell(situation, best).orElseThrow().squaredError()
                + table.cell(situation, other).orElseThrow().squaredError());
        return (value(situation, best) - value(situation, other)) / error;
    }

    private double value(Situation situation, String action) {
        return table.cell(situation, action).map(Cell::value).orElse(Double.NEGATIVE_INFINITY);
    }

    private String reason(Situation situation) {
        return situation.admissible().stream()
                .map(action -> worth(action, table.cell(situation, action)))
                .collect(Collectors.joining(", ", "learned worth: ", ""));
    }

    private static String worth(String action, Optional<Cell> cell) {
        return cell.map(known ->
                        String.format(Locale.ROOT, "%s %.1f (%d times)", action, known.value(), known.visits()))
                .orElse(action + " unknown");
    }
}
