package org.parlance.nlu.math;

/** Fits a logistic regression with few inputs by Newton's method (Hastie et al. 2009, The Elements of Statistical Learning, 4.4.1). */
public final class Logistic {
    private static final int STEPS = 30;
    private static final double CLOSE = 1e-9;

    private final double[][] inputs;
    private final boolean[] truths;
    private final double[] weights;
    private final double ridge;
    private final double[] w;

    private Logistic(double[][] inputs, boolean[] truths, double[] weights, double ridge) {
        this.inputs = inputs;
        this.truths = truths;
        this.weights = weights;
        this.ridge = ridge;
        this.w = new double[inputs[0].length + 1];
    }

    /**
     * The log-odds' weights, one for each input and the constant last.
     *
     * @param weights how many times each example counts
     * @param ridge half the penalty on each squared weight but the constant
     */
    public static double[] fit(double[][] inputs, boolean[] truths, double[] weights, double ridge) {
        return new Logistic(inputs, truths, weights, ridge).fit();
    }

    private double[] fit() {
        for (int step = 0; step < STEPS; step++) {
            double moved = newton();
            if (moved < CLOSE) {
                break;
            }
        }
        return w;
    }

    private double newton() {
        int n = w.length;
        double[][] system = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            double penalty = i < n - 1 ? ridge : 1e-6;
            system[i][i] = penalty;
            system[i][n] = -penalty * w[i];
        }
        for (int e = 0; e < inputs.length; e++) {
            add(e, system);
        }
        double[] delta = solved(system);
        double moved = 0;
        for (int i = 0; i < n; i++) {
            w[i] += Math.max(-5, Math.min(5, delta[i]));
            moved = Math.max(moved, Math.abs(delta[i]));
        }
        return moved;
    }

    private void add(int example, double[][] system) {
        int n = w.length;
        double p = 1 / (1 + StrictMath.exp(-value(inputs[example], w)));
        double slope = weights[example] * Math.max(1e-6, p * (1 - p));
        double error = weights[example] * ((truths[example] ? 1 : 0) - p);
        for (int i = 0; i < n; i++) {
            double x = input(example, i);
            system[i][n] += error * x;
            for (int j = 0; j < n; j++) {
                system[i][j] += slope * x * input(example, j);
            }
        }
    }

    private double input(int example, int i) {
        return i < w.length - 1 ? inputs[example][i] : 1;
    }

    /** The log-odds of an example by weights that {@link #fit} gave. */
    public static double value(double[] inputs, double[] weights) {
        double sum = weights[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            sum += weights[i] * inputs[i];
        }
        return sum;
    }

    /** Gauss' elimination with the largest pivot first. */
    private static double[] solved(double[][] system) {
        int n = system.length;
        for (int column = 0; column < n; column++) {
            pivot(system, column);
            for (int row = 0; row < n; row++) {
                if (row != column) {
                    eliminate(system, column, row);
                }
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = system[i][n] / system[i][i];
        }
        return x;
    }

    private static void pivot(double[][] system, int column) {
        int best = column;
        for (int row = column + 1; row < system.length; row++) {
            best = Math.abs(system[row][column]) > Math.abs(system[best][column]) ? row : best;
        }
        double[] swapped = system[column];
        system[column] = system[best];
        system[best] = swapped;
    }

    private static void eliminate(double[][] system, int column, int row) {
        double factor = system[row][column] / system[column][column];
        for (int k = column; k <= system.length; k++) {
            system[row][k] -= factor * system[column][k];
        }
    }
}
