package org.parlance.bench.nlu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.doccat.NGramFeatureGenerator;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.parlance.nlu.data.Example;

/** OpenNLP's document categorizer on words and pairs of words, without a cutoff, with its own number of iterations. */
record OpenNlpCategorizer(String algorithm) implements Library {
    @Override
    public Learned train(List<Example> data) throws IOException {
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        List<DocumentSample> samples = data.stream()
                .map(example -> new DocumentSample(example.label().orElseThrow(), words(example.text())))
                .toList();
        DoccatFactory factory = new DoccatFactory(
                new FeatureGenerator[] {new BagOfWordsFeatureGenerator(), new NGramFeatureGenerator(2, 2)});
        DoccatModel model = DocumentCategorizerME.train(
                "en", ObjectStreamUtils.createObjectStream(samples), parameters, factory);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        model.serialize(saved);
        DocumentCategorizerME categorizer = new DocumentCategorizerME(model);
        return new Learned((text, context) -> {
            double[] scores = categorizer.categorize(words(text));
            String best = categorizer.getBestCategory(scores);
            return Library.intent(text, best, scores[categorizer.getIndex(best)]);
        }, saved.size());
    }

    private static String[] words(String text) {
        return SimpleTokenizer.INSTANCE.tokenize(text.toLowerCase(Locale.ROOT));
    }
}
