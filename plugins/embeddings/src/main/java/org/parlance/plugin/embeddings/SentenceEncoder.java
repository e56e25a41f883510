package org.parlance.plugin.embeddings;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;

/**
 * Turns sentences into vectors of length one whose dot product says how near their meanings are: the mean of a transformer's token
 * vectors (Reimers and Gurevych 2019). Safe for many threads.
 */
public final class SentenceEncoder {
    /** How many numbers a vector has. */
    public static final int PLACES = 384;

    static final String NAME = "all-MiniLM-L6-v2, 8 bits";

    private static SentenceEncoder shared;

    private final WordPiece tokenizer;
    private final String fingerprint;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private SentenceEncoder(EncoderFiles files) throws IOException, OrtException {
        this.tokenizer = WordPiece.read(files.tokenizer());
        this.fingerprint = files.fingerprint();
        this.environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(files.network(), options);
        }
    }

    /** The encoder of this plug-in, loaded once. Fails with a problem where the ONNX runtime has nothing for this system. */
    public static synchronized SentenceEncoder shared() {
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
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * One vector for each text. Each goes through the network alone: the network rounds to the range of all it is given, so that
     * a text's vector would depend on its company.
     */
    public List<float[]> encode(List<String> texts) {
        return texts.parallelStream().map(this::encode).toList();
    }

    /** The vector of a text; the same on every call and on any number of threads. */
    public float[] encode(String text) {
        long[] ids = tokenizer.encode(text);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = tensor(ids);
                OnnxTensor mask = tensor(ones);
                OnnxTensor types = tensor(new long[ids.length])) {
            return pool(run(input, mask, types));
        } catch (OrtException e) {
            throw failure("The sentence encoder failed.", e);
        }
    }

    private float[][] run(OnnxTensor input, OnnxTensor mask, OnnxTensor types) throws OrtException {
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        inputs.put("input_ids", input);
        inputs.put("attention_mask", mask);
        inputs.put("token_type_ids", types);
        try (OrtSession.Result result = session.run(inputs)) {
            return ((float[][][]) result.get(0).getValue())[0];
        }
    }

    private OnnxTensor tensor(long[] row) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {row});
    }

    private static float[] pool(float[][] tokens) {
        double[] sum = new double[tokens[0].length];
        for (float[] token : tokens) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += token[i];
            }
        }
        double length = Math.sqrt(Arrays.stream(sum).map(x -> x * x).sum());
        float[] unit = new float[sum.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (sum[i] / length);
        }
        return unit;
    }

    private static ParlanceException failure(String what, Throwable cause) {
        Problem problem = Problem.error(Location.NONE, what)
                .because("%s: %s".formatted(cause.getClass().getSimpleName(), cause.getMessage()))
                .maybe("the ONNX runtime has no library for %s on %s."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        return new ParlanceException(ParlanceException.Kind.UNAVAILABLE, List.of(problem), cause);
    }
}
