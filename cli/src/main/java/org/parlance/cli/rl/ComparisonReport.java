package org.parlance.cli.rl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parlance.cli.TextTable;
import org.parlance.policy.rl.Interval;
import org.parlance.policy.rl.Trial;

/** A comparison for people and for programs. */
final class ComparisonReport {
    private final Comparison comparison;

    ComparisonReport(Comparison comparison) {
        this.comparison = comparison;
    }

    String table() {
        TextTable table = new TextTable().row("noise", "decides", "success", "turns", "reward", "forbidden");
        for (Comparison.Level level : comparison.levels()) {
            row(table, level.noise(), "learned", level.learned());
            row(table, level.noise(), "fixed rule", level.fixed());
            table.row(
                    percent(level.noise()),
                    "difference",
                    points(level.learned().successOver(level.fixed(), comparison.confidence())),
                    "",
                    signed(level.gain(comparison.confidence())),
                    "");
        }
        return table.render();
    }

    String verdict() {
        int dialogues = comparison.levels().get(0).learned().outcomes().size();
        String how = String.format(
                Locale.ROOT,
                "%d dialogues for each row, the same users for both, seed %d; intervals of %.0f %%.",
                dialogues,
                comparison.seed(),
                100 * comparison.confidence());
        List<String> lost =
                comparison.lost().stream().map(ComparisonReport::percent).toList();
        String result = comparison.forbidden() > 0
                ? "The learned decision chose %d times what is forbidden.".formatted(comparison.forbidden())
                : lost.isEmpty()
                        ? "The learned decision loses to the fixed rule at no level."
                        : "The learned decision loses to the fixed rule at %s noise."
                                .formatted(String.join(", ", lost));
        return how + "\n" + result;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seed", comparison.seed());
        json.put("confidence", comparison.confidence());
        json.put("passed", comparison.passed());
        json.put("forbidden", comparison.forbidden());
        json.put("levels", comparison.levels().stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(Comparison.Level level) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("noise", level.noise());
        json.put("dialogues", (long) level.learned().outcomes().size());
        json.put("learned", json(level.learned()));
        json.put("fixed_rule", json(level.fixed()));
        json.put("reward_gain", json(level.gain(comparison.confidence())));
        json.put("success_gain", json(level.learned().successOver(level.fixed(), comparison.confidence())));
        return json;
    }

    private Map<String, Object> json(Trial trial) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("success", json(trial.success(comparison.confidence())));
        json.put("turns", json(trial.turns(comparison.confidence())));
        json.put("reward", json(trial.reward(comparison.confidence())));
        json.put("forbidden", trial.forbidden());
        return json;
    }

    private static Map<String, Object> json(Interval interval) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", interval.value());
        json.put("low", interval.low());
        json.put("high", interval.high());
        return json;
    }

    private void row(TextTable table, double noise, String who, Trial trial) {
        Interval success = trial.success(comparison.confidence());
        table.row(
                percent(noise),
                who,
                String.format(
                        Locale.ROOT,
                        "%.1f %% [%.1f, %.1f]",
                        100 * success.value(),
                        100 * success.low(),
                        100 * success.high()),
                plain(trial.turns(comparison.confidence())),
                plain(trial.reward(comparison.confidence())),
                trial.forbidden());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String plain(Interval interval) {
        return String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", interval.value(), interval.low(), interval.high());
    }

    private static String signed(Interval interval) {
        return String.format(Locale.ROOT, "%+.2f [%+.2f, %+.2f]", interval.value(), interval.low(), interval.high());
    }

    private static String points(Interval share) {
        return String.format(
                Locale.ROOT, "%+.1f [%+.1f, %+.1f]", 100 * share.value(), 100 * share.low(), 100 * share.high());
    }
}
