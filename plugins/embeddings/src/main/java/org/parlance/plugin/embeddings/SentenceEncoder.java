package org.parlance.plugin.embeddings;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.parlance.core.message.Span;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;

/**
 * Turns texts into vectors of their meaning, by one pass through a transformer for a text and its tokens. Each text goes through
 * alone: the network rounds to the range of all it is given, so that a vector would depend on its company. Safe for many threads.
 */
final class SentenceEncoder {
    /** How many numbers a vector has. */
    static final int PLACES = 384;

    static final String NAME = "all-MiniLM-L6-v2, 8 bits";

    /** More weren't measured. Each result is the same on any number. */
    private static final int MOST_THREADS = 2;
    /** Long enough to wait for the other thread between two layers without sleeping, too short to keep others off the processor. */
    private static final String SPIN_MICROS = "100";

    private static SentenceEncoder shared;

    private final WordPiece tokenizer;
    private final String fingerprint;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final KeptMeanings kept;

    private SentenceEncoder(EncoderFiles files) throws IOException, OrtException {
        this.tokenizer = WordPiece.read(files.tokenizerJson());
        this.fingerprint = files.fingerprint();
        this.kept = new KeptMeanings(fingerprint, this::encode);
        this.environment = OrtEnvironment.getEnvironment();
        // What is done on Windows would be told to its own tracing otherwise.
        environment.setTelemetry(false);
        try (OrtSession.SessionOptions options = options()) {
            this.session = environment.createSession(files.network(), options);
        }
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
        options.setInterOpNumThreads(1);
        options.addConfigEntry("session.intra_op.spin_duration_us", SPIN_MICROS);
        options.addConfigEntry("session.force_spinning_stop", "1");
        // Texts are of many lengths, for each of which a plan of the memory would be kept.
        options.setMemoryPatternOptimization(false);
        return options;
    }

    /** The encoder of this plug-in, loaded once. Fails with a problem where the ONNX runtime has nothing for this system. */
    static synchronized SentenceEncoder shared() {
        if (shared == null) {
            shared = load();
        }
        return shared;
    }

    private static SentenceEncoder load() {
        try {
            return new SentenceEncoder(EncoderFiles.read());
        } catch (IOException | OrtException | LinkageError e) {
            throw failure("The sentence encoder can't be loaded.", e);
        }
    }

    /** Says which weights and vocabulary these are. */
    String fingerprint() {
        return fingerprint;
    }

    /** The meaning of a text and of its tokens; the same on every call and on any number of threads. */
    Meaning encode(String text, List<Span> tokens) {
        Pieces pieces = tokenizer.encode(text);
        if (pieces.isEmpty()) {
            return Meaning.none(tokens.size());
        }
        long[] ones = new long[pieces.size()];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = tensor(pieces.ids());
                OnnxTensor mask = tensor(ones);
                OnnxTensor types = tensor(new long[pieces.size()]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            float[] states = ((OnnxTensor) result.get(0)).getFloatBuffer().array();
            Pooling pooling = new Pooling(states, pieces);
            return new Meaning(TokenVectors.vector(pooling.sentence()), TokenVectors.of(pooling.tokens(tokens)));
        } catch (OrtException e) {
            throw failure("The sentence encoder failed.", e);
        }
    }

    /** Meanings of the texts of trainings; none is worked out twice. */
    KeptMeanings kept() {
        return kept;
    }

    private OnnxTensor tensor(long[] row) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(row), new long[] {1, row.length});
    }

    private static ParlanceException failure(String what, Throwable cause) {
        Problem problem = Problem.error(Location.NONE, what)
                .because("%s: %s".formatted(cause.getClass().getSimpleName(), cause.getMessage()))
                .maybe("the ONNX runtime has no library for %s on %s."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        return new ParlanceException(ParlanceException.Kind.UNAVAILABLE, List.of(problem), cause);
    }
}
