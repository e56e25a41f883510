package org.parlance.nlu.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.perceptron.PerceptronModel;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.DefaultNameContextGenerator;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.namefind.NameFinderEventStream;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.InsufficientTrainingDataException;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Sequence;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.featuregen.BigramNameFeatureGenerator;
import opennlp.tools.util.featuregen.OutcomePriorFeatureGenerator;
import opennlp.tools.util.featuregen.SentenceFeatureGenerator;
import opennlp.tools.util.featuregen.TokenClassFeatureGenerator;
import opennlp.tools.util.featuregen.TokenFeatureGenerator;
import opennlp.tools.util.featuregen.WindowFeatureGenerator;
import org.parlance.core.message.Entity;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.train.ModelFiles;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.Token;

/** OpenNLP's name finder: a perceptron on a token's and its neighbours' words and forms, and a beam search over a message. */
final class NameFinder {
    /** Names in a message, and how sure the least sure of its tokens is. */
    record Name(int first, int last, Tags.Kind kind, double confidence) {}

    private static final int BEAM = 3;
    /** OpenNLP's default features without those that remember other texts: a message says the same whatever came before. */
    private static final NameContextGenerator FEATURES = new DefaultNameContextGenerator(
            new WindowFeatureGenerator(new TokenFeatureGenerator(), 2, 2),
            new WindowFeatureGenerator(new TokenClassFeatureGenerator(true), 2, 2),
            new OutcomePriorFeatureGenerator(),
            new BigramNameFeatureGenerator(),
            new SentenceFeatureGenerator(true, false));

    private final List<Tags.Kind> kinds;
    private final NameFinderWeights weights;
    private final MaxentModel model;

    NameFinder(List<Tags.Kind> kinds, NameFinderWeights weights) {
        this.kinds = List.copyOf(kinds);
        this.weights = weights;
        this.model = weights.model();
    }

    /** Learns from messages with annotations, of which there must be one. */
    static NameFinder train(List<Message> messages, List<List<Entity>> annotations, int iterations, int cutoff) {
        TreeSet<Tags.Kind> kinds = new TreeSet<>();
        annotations.forEach(entities -> entities.forEach(entity -> kinds.add(Tags.Kind.of(entity))));
        List<Tags.Kind> sorted = List.copyOf(kinds);
        List<NameSample> samples = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            samples.add(sample(messages.get(i).tokens(), annotations.get(i), sorted));
        }
        return new NameFinder(sorted, fitted(samples, iterations, cutoff));
    }

    private static NameFinderWeights fitted(List<NameSample> samples, int iterations, int cutoff) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, PerceptronTrainer.PERCEPTRON_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
        // The other indexer writes temporary files.
        parameters.put(AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_VALUE);
        try {
            EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
            return NameFinderWeights.of((PerceptronModel) trainer.train(new NameFinderEventStream(
                    ObjectStreamUtils.createObjectStream(samples), null, FEATURES, new BioCodec())));
        } catch (InsufficientTrainingDataException nothingLeft) {
            throw new ParlanceException(
                    ParlanceException.Kind.CONFIGURATION,
                    List.of(Problem.error(Location.NONE, "OpenNlpEntityExtractor has nothing to learn from.")
                            .because("No sign of an entity occurs more often than \"cutoff\" (%d).".formatted(cutoff))
                            .maybe("\"cutoff\" should be smaller; 0 keeps all.")),
                    nothingLeft);
        } catch (IOException neverWithoutFiles) {
            throw new UncheckedIOException(neverWithoutFiles);
        }
    }

    /** Tokens that an annotation touches belong to it; of annotations that overlap, the first counts. */
    private static NameSample sample(List<Token> tokens, List<Entity> entities, List<Tags.Kind> kinds) {
        List<Span> names = new ArrayList<>();
        for (Entity entity : entities) {
            int first = 0;
            while (first < tokens.size()
                    && tokens.get(first).span().end() <= entity.span().start()) {
                first++;
            }
            int end = first;
            while (end < tokens.size()
                    && tokens.get(end).span().start() < entity.span().end()) {
                end++;
            }
            Span name = new Span(first, end, String.valueOf(kinds.indexOf(Tags.Kind.of(entity))));
            if (end > first && names.stream().noneMatch(name::intersects)) {
                names.add(name);
            }
        }
        names.sort(null);
        return new NameSample(texts(tokens), names.toArray(Span[]::new), true);
    }

    List<Name> find(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        BioCodec codec = new BioCodec();
        Sequence best = new BeamSearch(BEAM, model)
                .bestSequence(texts(tokens), new Object[0], FEATURES, codec.createSequenceValidator());
        double[] probabilities = best.getProbs();
        List<Name> names = new ArrayList<>();
        for (Span span : codec.decode(best.getOutcomes())) {
            double confidence = 1;
            for (int t = span.getStart(); t < span.getEnd(); t++) {
                confidence = Math.min(confidence, probabilities[t]);
            }
            Tags.Kind kind = kinds.get(Integer.parseInt(span.getType()));
            names.add(new Name(span.getStart(), span.getEnd() - 1, kind, confidence));
        }
        return names;
    }

    void save(ModelFiles files) {
        files.putJson(
                "kinds.json",
                Map.of("kinds", kinds.stream().map(Tags.Kind::toJson).toList()));
        weights.save(files);
    }

    private static String[] texts(List<Token> tokens) {
        return tokens.stream().map(Token::text).toArray(String[]::new);
    }
}
