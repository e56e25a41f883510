package org.parlance.nlu.math;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Fits a {@link Crf} by stochastic gradient descent; transitions move once for every few sequences, each feature is left out now
 * and then, so that none is relied upon alone, and the result is the mean of the last passes' weights.
 */
public final class CrfTrainer {
    /** Sequences with the label of each token, and how many kinds, features and real values there are. */
    public record Data(List<CrfInput> inputs, List<int[]> labels, int kinds, int features, int values) {
        /** The sequences at these places. */
        public Data part(int[] places) {
            return new Data(
                    Arrays.stream(places).mapToObj(inputs::get).toList(),
                    Arrays.stream(places).mapToObj(labels::get).toList(),
                    kinds,
                    features,
                    values);
        }
    }

    /** The shares of each token's features and real values that are left out each time. */
    public record Shares(float features, float values) {
        /** Learns from all of them always. */
        public static final Shares NONE = new Shares(0, 0);
    }

    /** How to fit: passes over the sequences, the learning rate, and what is left out. */
    public record Schedule(int epochs, float rate, Shares leftOut) {
        int averaged() {
            return Math.max(1, epochs * 2 / 5);
        }
    }

    private static final int TRANSITION_BATCH = 16;

    private final Data data;
    private final Crf crf;
    private final ForwardBackward lattice;
    private final AdaGrad steps;
    private final Dropout dropout;
    private final Residual residual;
    private final Residual wholeResidual;
    private final float[] wholeDifference;
    private final float[] transitionGradient;
    private final float[] insideGradient;

    private CrfTrainer(Data data, Schedule schedule, long seed) {
        this.data = data;
        this.crf = Crf.blank(data.kinds(), data.features(), data.values());
        this.lattice = new ForwardBackward(crf);
        this.steps = new AdaGrad(crf, schedule.rate());
        this.dropout = new Dropout(schedule.leftOut(), seed);
        this.residual = new Residual(crf.labels());
        this.wholeResidual = new Residual(crf.labels());
        this.wholeDifference = new float[crf.labels()];
        this.transitionGradient = new float[crf.transitions().length];
        this.insideGradient = new float[crf.inside().length];
    }

    public static Crf fit(Data data, Schedule schedule, long seed, IntConsumer epochDone) {
        CrfTrainer trainer = new CrfTrainer(data, schedule, seed);
        Crf mean = Crf.blank(data.kinds(), data.features(), data.values());
        int[] order = Shuffle.order(data.inputs().size(), seed);
        Random random = new Random(seed);
        for (int epoch = 0; epoch < schedule.epochs(); epoch++) {
            Shuffle.inPlace(order, random);
            trainer.epoch(order);
            if (epoch >= schedule.epochs() - schedule.averaged()) {
                mean.add(trainer.crf, 1f / schedule.averaged());
            }
            epochDone.accept(epoch + 1);
        }
        return mean;
    }

    private void epoch(int[] order) {
        for (int i = 0; i < order.length; i++) {
            if (data.inputs().get(order[i]).length() > 0) {
                sequence(
                        dropout.thinned(data.inputs().get(order[i])),
                        data.labels().get(order[i]));
            }
            if (i % TRANSITION_BATCH == TRANSITION_BATCH - 1 || i == order.length - 1) {
                steps.moveTransitions(transitionGradient, insideGradient);
                lattice.refresh();
            }
        }
    }

    private void sequence(CrfInput input, int[] gold) {
        lattice.run(input);
        Arrays.fill(wholeDifference, 0);
        for (int t = 0; t < input.length(); t++) {
            compare(t, gold[t]);
            if (!residual.isNothing()) {
                steps.move(input.tokens()[t], residual);
                steps.move(input.dense()[t], residual);
                residual.addTo(wholeDifference, 0, 1);
            }
            lattice.addExpected(t, transitionGradient, insideGradient);
            subtractGold(t, gold);
        }
        wholeResidual.clear();
        for (int l = 0; l < wholeDifference.length; l++) {
            wholeResidual.add(l, wholeDifference[l]);
        }
        steps.move(input.whole(), wholeResidual);
    }

    private void compare(int t, int gold) {
        residual.clear();
        for (int l = 0; l < crf.labels(); l++) {
            residual.add(l, lattice.marginal(t, l) - (gold == l ? 1 : 0));
        }
    }

    private void subtractGold(int t, int[] gold) {
        int kinds = data.kinds();
        if (gold[t] > kinds) {
            insideGradient[gold[t] - 1 - (gold[t - 1] > kinds ? 0 : kinds)]--;
        } else {
            int from = t == 0 ? kinds + 1 : gold[t - 1] > kinds ? gold[t - 1] - kinds : gold[t - 1];
            transitionGradient[from * (kinds + 1) + gold[t]]--;
        }
    }
}
