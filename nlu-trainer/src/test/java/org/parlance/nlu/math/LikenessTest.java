package org.parlance.nlu.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final int FEATURES = 6;

    @Test
    void aScoreCountsForTheClassesThatAreAlikeAndAgainstTheOthers() {
        Likeness likeness = likeness(at(0, 1), at(0, 2), at(3, 4));

        float[] spread = spread(likeness, 1, 0, 0);

        assertThat(spread[0]).isCloseTo(2, within());
        assertThat(spread[1]).isGreaterThan(spread[2]);
        assertThat(spread[2]).isNegative();
    }

    @Test
    void aClassWithoutAnExampleIsLikeNoOther() {
        Likeness likeness =
                Likeness.of(new SparseVector[] {at(0, 1), at(0, 2)}, new int[] {0, 1}, new float[] {1, 1}, FEATURES, 3);

        assertThat(spread(likeness, 0, 0, 1)).containsExactly(0, 0, 1);
        assertThat(spread(likeness, 1, 0, 0)[2]).isZero();
    }

    @Test
    void classesThatAreAllTheSameStayAsTheyAre() {
        assertThat(spread(likeness(at(0, 1), at(0, 1)), 1, 3)).containsExactly(1, 3);
    }

    @Test
    void amongVeryManyClassesOnlyTheMostAlikeCount() {
        SparseVector[] vectors =
                IntStream.range(0, 200).mapToObj(k -> at(k % 5, 5)).toArray(SparseVector[]::new);
        float[] scores = new float[200];
        Arrays.fill(scores, 1);

        likeness(vectors).spread(scores, new float[200]);

        assertThat(scores[0]).isBetween(2f, 65f);
    }

    private static Likeness likeness(SparseVector... vectors) {
        int[] labels = IntStream.range(0, vectors.length).toArray();
        float[] shares = new float[vectors.length];
        Arrays.fill(shares, 1);
        return Likeness.of(vectors, labels, shares, FEATURES, vectors.length);
    }

    private static float[] spread(Likeness likeness, float... scores) {
        likeness.spread(scores, new float[scores.length]);
        return scores;
    }

    private static SparseVector at(int... places) {
        return SparseVector.ones(places);
    }

    private static Offset<Float> within() {
        return Offset.offset(1e-5f);
    }
}
