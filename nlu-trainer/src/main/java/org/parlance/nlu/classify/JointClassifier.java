package org.parlance.nlu.classify;

import java.util.List;
import java.util.Optional;
import org.parlance.core.message.Entity;
import org.parlance.core.message.IntentScore;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.extract.EntityModel;
import org.parlance.nlu.extract.EntityTrainer;
import org.parlance.nlu.featurize.IntentVectors;
import org.parlance.nlu.spi.HeldOut;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.TrainingSet;

/** Classifies intents, extracts entities, or both, as its settings say; what {@code DIETClassifier} means here. */
public final class JointClassifier implements NluComponent, HeldOut.Scored {
    private static final int RANKING = 10;

    private final String name;
    private final int rankingLength;
    private final Optional<IntentModel> intents;
    private final Optional<EntityModel> entities;

    private JointClassifier(Settings settings, Optional<IntentModel> intents, Optional<EntityModel> entities) {
        this.name = settings.text("name", "DIETClassifier");
        int length = settings.integer("ranking_length", RANKING);
        this.rankingLength = length <= 0 ? Integer.MAX_VALUE : length;
        this.intents = intents;
        this.entities = entities;
    }

    public static JointClassifier train(TrainingSet data, Settings settings, TrainingRun run) {
        Optional<IntentModel> intents = settings.flag("intent_classification", true)
                ? IntentTrainer.train(LabelledMessages.byIntent(data), settings, run)
                : Optional.empty();
        Optional<EntityModel> entities =
                settings.flag("entity_recognition", true) ? EntityTrainer.train(data, run) : Optional.empty();
        return new JointClassifier(settings, intents, entities);
    }

    public static JointClassifier load(Settings settings, ModelFiles files) {
        return new JointClassifier(
                settings,
                IntentModel.isIn(files) ? Optional.of(IntentModel.load(files)) : Optional.empty(),
                EntityModel.isIn(files) ? Optional.of(EntityModel.load(files)) : Optional.empty());
    }

    @Override
    public Message process(Message message, ParseContext context) {
        Message classified = intents.map(model -> classify(message, model)).orElse(message);
        return entities.map(model -> extract(classified, model)).orElse(classified);
    }

    @Override
    public void save(ModelFiles files) {
        intents.ifPresent(model -> model.save(files));
        entities.ifPresent(model -> model.save(files));
    }

    @Override
    public Optional<HeldOut> heldOut() {
        Optional<HeldOut> ofIntents = intents.flatMap(IntentModel::heldOut);
        Optional<HeldOut> ofEntities = entities.flatMap(EntityModel::heldOut);
        return ofIntents.isPresent() && ofEntities.isPresent()
                ? ofIntents.map(scores -> scores.withEntities(ofEntities.get()))
                : ofIntents.or(() -> ofEntities);
    }

    private Message classify(Message message, IntentModel model) {
        IntentVectors.Reading reading = model.vectors().read(message);
        List<IntentScore> ranking = model.rank(reading);
        if (ranking.isEmpty()) {
            return message.withIntent(IntentScore.NONE, List.of()).withVote(name, "the text says nothing");
        }
        List<IntentScore> shown = ranking.subList(0, Math.min(rankingLength, ranking.size()));
        return message.withIntent(ranking.get(0), shown)
                .withWeights(model.weights(reading, ranking))
                .withVote(name, Votes.of(ranking));
    }

    private Message extract(Message message, EntityModel model) {
        List<Entity> found = model.extract(message, name);
        return found.isEmpty() ? message : message.plusEntities(found).withVote(name, Votes.ofEntities(found));
    }
}
