package org.parlance.plugin.embeddings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parlance.core.message.Span;
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
import org.parlance.nlu.spi.Token;

/** Gives each message and its tokens vectors of their meaning, so that what is learnt holds for words that no example has. */
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

    @Override
    public Message process(Message message, ParseContext context) {
        List<Span> spans = message.tokens().stream().map(Token::span).toList();
        Meaning meaning = encoder.encode(message.text(), spans);
        List<SparseVector> tokens = new ArrayList<>(spans.size());
        meaning.tokens().forEach(token -> tokens.add(vector(token)));
        return message.withFeatures(Features.dense(origin, SentenceEncoder.PLACES, vector(meaning.sentence()), tokens));
    }

    /** All vectors share one array of places. */
    private static SparseVector vector(float[] values) {
        return values.length == 0 ? SparseVector.EMPTY : new SparseVector(PLACES, values);
    }

    @Override
    public void save(ModelFiles files) {
        files.putJson(FILE, Map.of("encoder", SentenceEncoder.NAME, FINGERPRINT, encoder.fingerprint()));
    }
}
