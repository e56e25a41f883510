package org.parlance.nlu.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parlance.core.message.IntentScore;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;

/** Answers {@code nlu_fallback} where the winner is not sure enough, or not surer enough than the next. */
public final class FallbackClassifier implements NluComponent {
    public static final String INTENT = "nlu_fallback";

    private final String name;
    private final double threshold;
    private final double ambiguity;

    public FallbackClassifier(Settings settings) {
        this.name = settings.text("name", "FallbackClassifier");
        this.threshold = settings.number("threshold", 0.3);
        this.ambiguity = settings.number("ambiguity_threshold", 0.1);
    }

    @Override
    public Message process(Message message, ParseContext context) {
        double confidence = message.intent().confidence();
        if (confidence < threshold) {
            return fallback(
                    message, String.format(Locale.ROOT, "%.2f is below the threshold %.2f", confidence, threshold));
        }
        List<IntentScore> ranking = message.ranking();
        if (ranking.size() >= 2) {
            double difference = ranking.get(0).confidence() - ranking.get(1).confidence();
            if (difference < ambiguity) {
                return fallback(
                        message,
                        String.format(
                                Locale.ROOT,
                                "%s and %s are only %.2f apart",
                                ranking.get(0).name().orElse("none"),
                                ranking.get(1).name().orElse("none"),
                                difference));
            }
        }
        return message.isClassified()
                ? message.withVote(
                        name,
                        Votes.hundredths(confidence) + " is enough (threshold " + Votes.hundredths(threshold) + ")")
                : message;
    }

    @Override
    public void save(ModelFiles files) {
        // Its settings are all there is to it.
    }

    private Message fallback(Message message, String why) {
        IntentScore fallback = IntentScore.of(INTENT, threshold);
        List<IntentScore> ranking = new ArrayList<>(message.ranking());
        if (!ranking.isEmpty()) {
            ranking.add(0, fallback);
        }
        return message.withIntent(fallback, ranking).withVote(name, why);
    }
}
