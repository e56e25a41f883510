package org.parlance.nlu.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Selection;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.spi.HeldOut;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.TrainingSet;

/**
 * Chooses among the answers of a retrieval intent, or of all where none is named; the answers' texts come with the domain. With a
 * threshold, a choice that is less sure is none.
 */
public final class ResponseSelector implements NluComponent, HeldOut.Scored {
    private static final int RANKING = 10;

    private final String name;
    private final String key;
    private final int rankingLength;
    private final double threshold;
    private final Optional<IntentModel> answers;

    private ResponseSelector(Settings settings, Optional<IntentModel> answers) {
        this.name = settings.text("name", "ResponseSelector");
        this.key = settings.text("retrieval_intent", "default");
        int length = settings.integer("ranking_length", RANKING);
        this.rankingLength = length <= 0 ? Integer.MAX_VALUE : length;
        this.threshold = settings.number("threshold", 0);
        this.answers = answers;
    }

    public static ResponseSelector train(TrainingSet data, Settings settings, TrainingRun run) {
        Optional<String> wanted = settings.value("retrieval_intent").map(Object::toString);
        IntentTrainer.Labelled labelled = LabelledMessages.by(data, example -> wanted(example, wanted));
        return new ResponseSelector(settings, IntentTrainer.train(labelled, settings, run));
    }

    public static ResponseSelector load(Settings settings, ModelFiles files) {
        return new ResponseSelector(
                settings, IntentModel.isIn(files) ? Optional.of(IntentModel.load(files)) : Optional.empty());
    }

    @Override
    public Message process(Message message, ParseContext context) {
        List<IntentScore> ranking =
                answers.map(model -> model.rank(model.vectors().read(message))).orElse(List.of());
        if (ranking.isEmpty()) {
            return message;
        }
        if (ranking.get(0).confidence() < threshold) {
            return unsure(message, ranking);
        }
        List<IntentScore> shown = ranking.subList(0, Math.min(rankingLength, ranking.size()));
        return message.withSelection(key, new Selection(shown, List.of())).withVote(name, Votes.of(ranking));
    }

    /** No answer is chosen; a question that only these answers could answer is not understood. */
    private Message unsure(Message message, List<IntentScore> ranking) {
        Message silent = message.withVote(
                name, String.format(Locale.ROOT, "%s is below the threshold %.2f", Votes.of(ranking), threshold));
        boolean asked = message.intent()
                .name()
                .filter(intent -> ranking.stream()
                        .anyMatch(answer -> answer.name().orElse("").startsWith(intent + "/")))
                .isPresent();
        return asked
                ? silent.withIntent(IntentScore.of(FallbackClassifier.INTENT, threshold), fallenBack(silent))
                : silent;
    }

    private List<IntentScore> fallenBack(Message message) {
        List<IntentScore> candidates = new ArrayList<>(message.ranking());
        candidates.add(0, IntentScore.of(FallbackClassifier.INTENT, threshold));
        return candidates;
    }

    @Override
    public void save(ModelFiles files) {
        answers.ifPresent(model -> model.save(files));
    }

    @Override
    public Optional<HeldOut> heldOut() {
        return answers.flatMap(IntentModel::heldOut);
    }

    private static Optional<String> wanted(Example example, Optional<String> intent) {
        return example.retrievalKey()
                .filter(full -> intent.isEmpty() || example.intent().equals(intent));
    }
}
