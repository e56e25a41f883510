package org.parlance.nlu.classify;

import java.util.List;
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

/** Chooses among the answers of a retrieval intent, or of all where none is named; the answers' texts come with the domain. */
public final class ResponseSelector implements NluComponent, HeldOut.Scored {
    private static final int RANKING = 10;

    private final String name;
    private final String key;
    private final int rankingLength;
    private final Optional<IntentModel> answers;

    private ResponseSelector(Settings settings, Optional<IntentModel> answers) {
        this.name = settings.text("name", "ResponseSelector");
        this.key = settings.text("retrieval_intent", "default");
        int length = settings.integer("ranking_length", RANKING);
        this.rankingLength = length <= 0 ? Integer.MAX_VALUE : length;
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
        List<IntentScore> ranking = answers.map(model -> model.rank(message)).orElse(List.of());
        if (ranking.isEmpty()) {
            return message;
        }
        List<IntentScore> shown = ranking.subList(0, Math.min(rankingLength, ranking.size()));
        return message.withSelection(key, new Selection(shown, List.of())).withVote(name, Votes.of(ranking));
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
