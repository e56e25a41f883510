package org.parlance.nlu.math;

import java.util.List;

/**
 * What a fallback below a confidence does to decisions.
 *
 * @param threshold the confidence that is enough
 * @param right how many decisions are right
 * @param wrong how many are wrong
 * @param rightAnswered how many right ones it lets through
 * @param wrongAnswered how many wrong ones it lets through
 */
public record Cut(double threshold, long right, long wrong, long rightAnswered, long wrongAnswered) {
    public static Cut at(double threshold, List<Confident> results) {
        long right = results.stream().filter(Confident::right).count();
        List<Confident> answered = results.stream()
                .filter(result -> result.confidence() >= threshold)
                .toList();
        long rightAnswered = answered.stream().filter(Confident::right).count();
        return new Cut(threshold, right, results.size() - right, rightAnswered, answered.size() - rightAnswered);
    }

    /** The share of all that it lets through. */
    public double answered() {
        return share(rightAnswered + wrongAnswered, right + wrong);
    }

    /** The share of right ones among those that it lets through. */
    public double rightOfAnswered() {
        return share(rightAnswered, rightAnswered + wrongAnswered);
    }

    /** The share of the right ones that it takes away. */
    public double falseFallback() {
        return share(right - rightAnswered, right);
    }

    /** The share of the wrong ones that it lets through. */
    public double missedFallback() {
        return share(wrongAnswered, wrong);
    }

    private static double share(long some, long all) {
        return all == 0 ? 0 : (double) some / all;
    }
}
