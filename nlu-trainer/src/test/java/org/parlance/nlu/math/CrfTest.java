package org.parlance.nlu.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlance.core.train.ModelFiles;

/** The field's sums and its best path against all paths one by one, and what training makes of an easy task. */
class CrfTest {
    private static final int KINDS = 2;
    private static final int LABELS = 2 * KINDS + 1;
    private static final int FEATURES = 6;
    private static final int VALUES = 5;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void the_best_path_and_the_marginals_are_those_of_all_paths(int length) {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Crf crf = random(random);
            CrfInput input = input(random, length);
            List<int[]> paths = paths(length);
            double[] weights = paths.stream()
                    .mapToDouble(path -> StrictMath.exp(score(crf, input, path)))
                    .toArray();
            double total = Arrays.stream(weights).sum();
            float[][] marginals = crf.marginals(input);
            for (int t = 0; t < length; t++) {
                for (int l = 0; l < LABELS; l++) {
                    assertThat((double) marginals[t][l]).isCloseTo(share(paths, weights, t, l) / total, within(1e-4));
                }
            }
            int best = 0;
            for (int i = 1; i < weights.length; i++) {
                best = weights[i] > weights[best] ? i : best;
            }
            assertThat(crf.decode(input)).isEqualTo(paths.get(best));
        }
    }

    @Test
    void a_sequence_without_tokens_has_no_labels() {
        CrfInput nothing = new CrfInput(new int[0][], new int[0], new float[0][]);
        Crf crf = random(new Random(1));

        assertThat(crf.decode(nothing)).isEmpty();
        assertThat(crf.marginals(nothing)).isEmpty();
    }

    @Test
    void training_learns_what_a_feature_and_what_a_value_tell() {
        List<CrfInput> inputs = new ArrayList<>();
        List<int[]> labels = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean first = i % 2 == 0;
            int[][] tokens = {{0}, {first ? 1 : 2}, {3}};
            inputs.add(new CrfInput(tokens, new int[0], new float[][] {{0}, {0}, {first ? 1 : -1}}));
            labels.add(first ? new int[] {0, 1, 3} : new int[] {0, 2, 0});
        }
        CrfTrainer.Data data = new CrfTrainer.Data(inputs, labels, KINDS, FEATURES, 1);
        CrfTrainer.Schedule schedule = new CrfTrainer.Schedule(10, 0.1f, CrfTrainer.Shares.NONE);

        Crf crf = CrfTrainer.fit(data, schedule, 1, epoch -> {});
        Crf again = CrfTrainer.fit(data, schedule, 1, epoch -> {});

        assertThat(crf.decode(inputs.get(0))).containsExactly(0, 1, 3);
        assertThat(crf.decode(inputs.get(1))).containsExactly(0, 2, 0);
        assertThat(again.emissions()).containsExactly(crf.emissions());
    }

    @Test
    void what_is_left_out_by_chance_is_another_each_time_and_the_same_for_a_seed() {
        float[] ones = new float[200];
        Arrays.fill(ones, 1);
        CrfInput input = new CrfInput(new int[][] {new int[200]}, new int[] {0}, new float[][] {ones});
        Dropout dropout = new Dropout(new CrfTrainer.Shares(0.4f, 0.3f), 1);

        CrfInput first = dropout.thinned(input);
        CrfInput second = dropout.thinned(input);
        CrfInput again = new Dropout(new CrfTrainer.Shares(0.4f, 0.3f), 1).thinned(input);

        assertThat(first.tokens()[0].length).isBetween(90, 150);
        assertThat(sum(first.dense()[0])).isBetween(110, 170);
        assertThat(first.dense()[0]).isNotEqualTo(second.dense()[0]).isEqualTo(again.dense()[0]);
        assertThat(new Dropout(CrfTrainer.Shares.NONE, 1).thinned(input)).isEqualTo(input);
    }

    @Test
    void saved_and_loaded_it_is_the_same() {
        Crf crf = random(new Random(3));
        ModelFiles files = new ModelFiles();
        crf.save(files, "crf");
        CrfInput input = input(new Random(4), 4);

        assertThat(Crf.load(files, "crf").marginals(input)).isDeepEqualTo(crf.marginals(input));
    }

    @Test
    void the_quick_exponential_is_right_to_six_digits() {
        for (float x = -39; x < 39; x += 0.0137f) {
            double exact = StrictMath.exp(x);
            assertThat((double) FastExp.of(x)).isCloseTo(exact, within(exact * 4e-6));
        }
        assertThat(FastExp.of(0)).isEqualTo(1);
    }

    private static int sum(float[] values) {
        int sum = 0;
        for (float value : values) {
            sum += (int) value;
        }
        return sum;
    }

    private static Crf random(Random random) {
        Crf crf = Crf.blank(KINDS, FEATURES, VALUES);
        for (float[] weights : List.of(crf.emissions(), crf.dense(), crf.transitions(), crf.inside())) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) random.nextGaussian();
            }
        }
        return crf;
    }

    private static CrfInput input(Random random, int length) {
        int[][] tokens = new int[length][];
        float[][] dense = new float[length][VALUES];
        for (int t = 0; t < length; t++) {
            tokens[t] = random.ints(5, 0, FEATURES).toArray();
            for (int v = 0; v < VALUES; v++) {
                dense[t][v] = (float) random.nextGaussian();
            }
        }
        return new CrfInput(tokens, new int[] {random.nextInt(FEATURES)}, dense);
    }

    private static List<int[]> paths(int length) {
        List<int[]> paths = new ArrayList<>();
        for (int code = 0; code < Math.pow(LABELS, length); code++) {
            int[] path = new int[length];
            for (int t = 0, rest = code; t < length; t++, rest /= LABELS) {
                path[t] = rest % LABELS;
            }
            if (isAllowed(path)) {
                paths.add(path);
            }
        }
        return paths;
    }

    private static boolean isAllowed(int[] path) {
        for (int t = 0; t < path.length; t++) {
            if (path[t] > KINDS && (t == 0 || path[t - 1] != path[t] && path[t - 1] != path[t] - KINDS)) {
                return false;
            }
        }
        return true;
    }

    private static double score(Crf crf, CrfInput input, int[] path) {
        double score = 0;
        for (int t = 0; t < path.length; t++) {
            for (int feature : input.tokens()[t]) {
                score += crf.emissions()[feature * LABELS + path[t]];
            }
            for (int feature : input.whole()) {
                score += crf.emissions()[feature * LABELS + path[t]];
            }
            for (int v = 0; v < VALUES; v++) {
                score += input.dense()[t][v] * crf.dense()[v * LABELS + path[t]];
            }
            score += transition(crf, path, t);
        }
        return score;
    }

    private static double transition(Crf crf, int[] path, int t) {
        int before = t == 0 ? KINDS + 1 : path[t - 1];
        if (path[t] > KINDS) {
            return crf.inside()[path[t] - 1 - (before > KINDS ? 0 : KINDS)];
        }
        int from = t > 0 && before > KINDS ? before - KINDS : before;
        return crf.transitions()[from * (KINDS + 1) + path[t]];
    }

    private static double share(List<int[]> paths, double[] weights, int t, int label) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += paths.get(i)[t] == label ? weights[i] : 0;
        }
        return sum;
    }
}
