package org.parlance.nlu.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.perceptron.PerceptronModel;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.train.ModelFiles;

/**
 * An OpenNLP perceptron as plain data, so that a model file holds none of OpenNLP's own archives, whose manifest can name classes.
 *
 * @param outcomes what a token may be
 * @param predicates the features, sorted
 * @param targets for each feature the outcomes it speaks of
 * @param weights beside them
 */
record NameFinderWeights(List<String> outcomes, List<String> predicates, List<int[]> targets, List<float[]> weights) {
    private static final String FILE = "perceptron.json";

    NameFinderWeights {
        outcomes = List.copyOf(outcomes);
        predicates = List.copyOf(predicates);
        targets = List.copyOf(targets);
        weights = List.copyOf(weights);
    }

    /** What OpenNLP learnt, rounded to what is kept, so that a loaded model says the same. */
    static NameFinderWeights of(PerceptronModel model) {
        Map<String, Context> sorted = new TreeMap<>();
        Json.map(model.getDataStructures()[1]).forEach((name, context) -> sorted.put(name, (Context) context));
        List<int[]> targets = new ArrayList<>();
        List<float[]> weights = new ArrayList<>();
        for (Context context : sorted.values()) {
            targets.add(context.getOutcomes());
            float[] rounded = new float[context.getParameters().length];
            for (int i = 0; i < rounded.length; i++) {
                rounded[i] = (float) context.getParameters()[i];
            }
            weights.add(rounded);
        }
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < model.getNumOutcomes(); i++) {
            outcomes.add(model.getOutcome(i));
        }
        return new NameFinderWeights(outcomes, List.copyOf(sorted.keySet()), targets, weights);
    }

    MaxentModel model() {
        Context[] contexts = new Context[predicates.size()];
        for (int i = 0; i < contexts.length; i++) {
            float[] rounded = weights.get(i);
            double[] values = new double[rounded.length];
            for (int k = 0; k < values.length; k++) {
                values[k] = rounded[k];
            }
            contexts[i] = new Context(targets.get(i), values);
        }
        return new PerceptronModel(contexts, predicates.toArray(String[]::new), outcomes.toArray(String[]::new));
    }

    void save(ModelFiles files) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcomes", outcomes);
        json.put("predicates", predicates);
        files.putJson(FILE, json);
        files.putInts(
                "perceptron.counts",
                targets.stream().mapToInt(row -> row.length).toArray());
        files.putInts(
                "perceptron.targets",
                targets.stream().flatMapToInt(Arrays::stream).toArray());
        float[] all = new float[targets.stream().mapToInt(row -> row.length).sum()];
        int next = 0;
        for (float[] row : weights) {
            System.arraycopy(row, 0, all, next, row.length);
            next += row.length;
        }
        files.putFloats("perceptron.weights", all);
    }

    /** Reads them back for so many kinds of entity; fails where something points beyond what there is. */
    static NameFinderWeights load(ModelFiles files, int kinds) {
        Map<String, Object> json = files.jsonObject(FILE);
        List<String> outcomes = texts(json.get("outcomes"));
        List<String> predicates = texts(json.get("predicates"));
        int[] counts = files.ints("perceptron.counts");
        int[] flat = files.ints("perceptron.targets");
        float[] values = files.floats("perceptron.weights");
        long sum = Arrays.stream(counts).mapToLong(count -> count).sum();
        boolean fits = outcomes.stream().allMatch(outcome -> isOutcome(outcome, kinds))
                && counts.length == predicates.size()
                && Arrays.stream(counts).allMatch(count -> count >= 0)
                && sum == flat.length
                && sum == values.length
                && Arrays.stream(flat).allMatch(target -> target >= 0 && target < outcomes.size());
        if (!fits) {
            throw new ParlanceException(
                    ParlanceException.Kind.DATA,
                    Problem.error(Location.NONE, "The model's files of a name finder don't fit together."));
        }
        List<int[]> targets = new ArrayList<>();
        List<float[]> weights = new ArrayList<>();
        int next = 0;
        for (int count : counts) {
            targets.add(Arrays.copyOfRange(flat, next, next + count));
            weights.add(Arrays.copyOfRange(values, next, next + count));
            next += count;
        }
        return new NameFinderWeights(outcomes, predicates, targets, weights);
    }

    /** As OpenNLP's codec names them: {@code other}, or a kind's number with its part of the name. */
    private static boolean isOutcome(String outcome, int kinds) {
        return outcome.equals("other")
                || outcome.matches("\\d{1,6}-(start|cont)")
                        && Integer.parseInt(outcome.substring(0, outcome.indexOf('-'))) < kinds;
    }

    static boolean isIn(ModelFiles files) {
        return files.has(FILE);
    }

    private static List<String> texts(Object list) {
        return Collections.unmodifiableList(
                Json.list(list).stream().map(String::valueOf).toList());
    }
}
