package org.parlance.cli.test.nlu;

import java.util.Arrays;
import org.parlance.core.graph.TrainedNode;
import org.parlance.core.graph.TrainingListener;
import org.parlance.core.train.Progress;
import org.parlance.nlu.NluGraph;

/** How far many trainings at once have come, told as one. */
final class ManyTrainings {
    /** Fine enough for a bar. */
    private static final int GRAIN = 1000;

    private final Progress progress;
    private final double[] shares;

    /** @param trainings how many there will be */
    ManyTrainings(int trainings, Progress progress) {
        this.shares = new double[trainings];
        this.progress = progress;
    }

    /** One of them. */
    One one(int number) {
        return new One(number);
    }

    private synchronized void at(int number, double share, String what) {
        shares[number] = Math.max(shares[number], share);
        long done = Arrays.stream(shares).filter(one -> one >= 1).count();
        progress.at(
                "%d of %d trained and tested, %s".formatted(done, shares.length, what),
                (long) (GRAIN * Arrays.stream(shares).sum()),
                (long) GRAIN * shares.length);
    }

    /** A training, and the test after it, which counts as its last part. */
    final class One implements TrainingListener, Progress {
        private final int number;
        private int parts = 1;
        private int finished;

        private One(int number) {
            this.number = number;
        }

        void begin(int steps) {
            parts = steps + 1;
        }

        @Override
        public void finished(TrainedNode node) {
            finished++;
            at(NluGraph.title(node.node().name()), 0, 1);
        }

        @Override
        public void at(String what, long done, long total) {
            ManyTrainings.this.at(number, (finished + (double) done / total) / parts, what);
        }

        void tested() {
            ManyTrainings.this.at(number, 1, "examples");
        }
    }
}
