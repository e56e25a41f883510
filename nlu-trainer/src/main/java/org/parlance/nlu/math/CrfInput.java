package org.parlance.nlu.math;

/**
 * One sequence as a {@link Crf} sees it.
 *
 * @param tokens the features of each token
 * @param whole features of the sequence, which count for each of its tokens
 * @param dense real values of each token; of no length where there are none
 */
public record CrfInput(int[][] tokens, int[] whole, float[][] dense) {
    public int length() {
        return tokens.length;
    }
}
