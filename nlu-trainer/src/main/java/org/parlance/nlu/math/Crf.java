package org.parlance.nlu.math;

import org.parlance.core.train.ModelFiles;

/**
 * A trained linear-chain conditional random field (Lafferty et al. 2001).
 *
 * @param labels how many
 * @param emissions feature by feature, each with one weight a label
 * @param transitions {@code from * labels + to}; {@link Float#NEGATIVE_INFINITY} where a label can't follow another
 * @param starts one weight for each label at the beginning; minus infinity where none can stand there
 */
public record Crf(int labels, float[] emissions, float[] transitions, float[] starts) {

    /** The most probable labels of a sequence, each token given by its features (Viterbi). */
    public int[] decode(int[][] tokens) {
        double[] best = new double[labels];
        int[][] from = new int[tokens.length][labels];
        for (int t = 0; t < tokens.length; t++) {
            double[] scores = emissionScores(tokens[t]);
            best = t == 0 ? first(scores) : extended(best, scores, from[t]);
        }
        return path(best, from);
    }

    /** The probability of each label at each token (forward-backward). */
    public double[][] marginals(int[][] tokens) {
        ForwardBackward lattice = new ForwardBackward(this);
        lattice.run(tokens);
        return lattice.marginals();
    }

    double[] emissionScores(int[] features) {
        double[] scores = new double[labels];
        for (int feature : features) {
            int row = feature * labels;
            for (int l = 0; l < labels; l++) {
                scores[l] += emissions[row + l];
            }
        }
        return scores;
    }

    private double[] first(double[] scores) {
        double[] best = new double[labels];
        for (int l = 0; l < labels; l++) {
            best[l] = starts[l] + scores[l];
        }
        return best;
    }

    private double[] extended(double[] before, double[] scores, int[] from) {
        double[] best = new double[labels];
        java.util.Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (int p = 0; p < labels; p++) {
            for (int l = 0; l < labels; l++) {
                double score = before[p] + transitions[p * labels + l];
                if (score > best[l]) {
                    best[l] = score;
                    from[l] = p;
                }
            }
        }
        for (int l = 0; l < labels; l++) {
            best[l] += scores[l];
        }
        return best;
    }

    private static int[] path(double[] best, int[][] from) {
        int[] path = new int[from.length];
        int label = 0;
        for (int l = 1; l < best.length; l++) {
            label = best[l] > best[label] ? l : label;
        }
        for (int t = from.length - 1; t >= 0; t--) {
            path[t] = label;
            label = from[t][label];
        }
        return path;
    }

    public void save(ModelFiles files, String name) {
        files.putFloats(name + ".emissions", emissions);
        files.putFloats(name + ".transitions", transitions);
        files.putFloats(name + ".starts", starts);
    }

    public static Crf load(ModelFiles files, String name) {
        float[] starts = files.floats(name + ".starts");
        return new Crf(starts.length, files.floats(name + ".emissions"), files.floats(name + ".transitions"), starts);
    }
}
