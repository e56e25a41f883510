package org.parlance.bench.nlu;

import java.util.List;
import java.util.Properties;
import org.parlance.nlu.data.Example;
import smile.classification.Maxent;

/** Smile's maximum entropy classifier (multinomial logistic regression on features that are there or not) on words. */
record SmileMaxent() implements Library {
    private static final double PENALTY = 0.1;

    @Override
    public Learned train(List<Example> data) {
        Words words = Words.of(data);
        int[][] rows =
                data.stream().map(example -> words.indices(example.text())).toArray(int[][]::new);
        Properties settings = new Properties();
        settings.setProperty("smile.maxent.lambda", String.valueOf(PENALTY));
        Maxent model = Maxent.fit(words.places().size(), rows, words.labels(data), settings);
        // It has no form of its own to be saved in: a weight for each word and intent, and one for each intent.
        long bytes = 8L * (words.places().size() + 1) * words.intents().size();
        return new Learned((text, context) -> {
            double[] chances = new double[words.intents().size()];
            int best = model.predict(words.indices(text), chances);
            return Library.intent(text, words.intents().get(best), chances[best]);
        }, bytes);
    }
}
