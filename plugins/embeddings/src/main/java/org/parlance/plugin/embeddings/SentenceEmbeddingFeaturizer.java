package org.parlance.plugin.embeddings;

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
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.featurize.Origin;
import org.parlance.nlu.spi.Features;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.Token;

/** Gives each message and its tokens vectors of their meaning, so that what is learnt holds for words that no example has. */
final class SentenceEmbeddingFeaturizer implements NluComponent {
    private static final String FILE = "encoder.json";
    private static final String FINGERPRINT = "fingerprint";
    private static final String TOKENS = "tokens";

    private final String origin;
    private final SentenceEncoder encoder;
    private final boolean tokens;

    private SentenceEmbeddingFeaturizer(Settings settings, SentenceEncoder encoder, boolean tokens) {
        this.origin = Origin.of(settings);
        this.encoder = encoder;
        this.tokens = tokens;
    }

    /** Tokens get vectors only where there are entities to be found by them. */
    static SentenceEmbeddingFeaturizer train(Settings settings, NluData data, SentenceEncoder encoder) {
        return new SentenceEmbeddingFeaturizer(
                settings, encoder, !data.entities().isEmpty());
    }

    /** Reads a model back; it must meet the encoder that it was trained with. */
    static SentenceEmbeddingFeaturizer load(Settings settings, ModelFiles files, SentenceEncoder encoder) {
        Map<String, Object> json = files.jsonObject(FILE);
        if (!encoder.fingerprint().equals(json.get(FINGERPRINT))) {
            throw new ParlanceException(
                    ParlanceException.Kind.DATA,
                    Problem.error(Location.NONE, "The model was trained with another sentence encoder.")
                            .because("The vectors of two encoders mean different things.")
                            .maybe("train again, or add the version of the plug-in that it was trained with."));
        }
        return new SentenceEmbeddingFeaturizer(settings, encoder, Boolean.TRUE.equals(json.get(TOKENS)));
    }

    @Override
    public Message process(Message message, ParseContext context) {
        return with(message, encoder.encode(message.text(), spans(message)));
    }

    @Override
    public List<Message> processAll(List<Message> messages, TrainingRun run) {
        List<KeptMeanings.Asked> asked = messages.stream()
                .map(message -> new KeptMeanings.Asked(message.text(), spans(message)))
                .toList();
        List<Meaning> meanings = encoder.kept().of(asked, run);
        return IntStream.range(0, messages.size())
                .mapToObj(i -> with(messages.get(i), meanings.get(i)))
                .toList();
    }

    @Override
    public void save(ModelFiles files) {
        files.putJson(
                FILE, Map.of("encoder", SentenceEncoder.NAME, FINGERPRINT, encoder.fingerprint(), TOKENS, tokens));
    }

    private List<Span> spans(Message message) {
        return tokens ? message.tokens().stream().map(Token::span).toList() : List.of();
    }

    private Message with(Message message, Meaning meaning) {
        return message.withFeatures(
                Features.dense(origin, SentenceEncoder.PLACES, meaning.sentence(), meaning.tokens()));
    }
}
