package org.parlance.plugin.embeddings;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.featurize.Origin;
import org.parlance.nlu.math.SparseVector;
import org.parlance.nlu.spi.Features;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;

/** Gives each message the vector of its meaning, so that a classifier knows words that no example has. */
final class SentenceEmbeddingFeaturizer implements NluComponent {
    private static final String FILE = "encoder.json";
    private static final String FINGERPRINT = "fingerprint";
    private static final int[] PLACES =
            IntStream.range(0, SentenceEncoder.PLACES).toArray();

    private final String origin;
    private final SentenceEncoder encoder;

    SentenceEmbeddingFeaturizer(Settings settings, SentenceEncoder encoder) {
        this.origin = Origin.of(settings);
        this.encoder = encoder;
    }

    /** Reads a model back; it must meet the encoder that it was trained with. */
    static SentenceEmbeddingFeaturizer load(Settings settings, ModelFiles files, SentenceEncoder encoder) {
        if (!encoder.fingerprint().equals(files.jsonObject(FILE).get(FINGERPRINT))) {
            throw new ParlanceException(
                    ParlanceException.Kind.DATA,
                    Problem.error(Location.NONE, "The model was trained with another sentence encoder.")
                            .because("The vectors of two encoders mean different things.")
                            .maybe("train again, or add the version of the plug-in that it was trained with."));
        }
        return new SentenceEmbeddingFeaturizer(settings, encoder);
    }

    /** A text that says nothing has no vector. */
    @Override
    public Message process(Message message, ParseContext context) {
        SparseVector vector = message.text().isBlank()
                ? SparseVector.EMPTY
                : new SparseVector(PLACES, encoder.encode(message.text()));
        return message.withFeatures(new Features(origin, SentenceEncoder.PLACES, vector, List.of()));
    }

    @Override
    public void save(ModelFiles files) {
        files.putJson(FILE, Map.of("encoder", SentenceEncoder.NAME, FINGERPRINT, encoder.fingerprint()));
    }
}
