package org.parlance.bench.nlu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.tokenize.WhitespaceTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.parlance.core.message.Entity;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.NluEvidence;
import org.parlance.core.spi.Understood;
import org.parlance.core.text.CodePoints;
import org.parlance.nlu.data.Example;

/** OpenNLP's name finder with its own features, without a cutoff, on words between spaces. */
record OpenNlpNames(String algorithm) implements Library {
    @Override
    public Learned train(List<Example> data) throws IOException {
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        List<NameSample> samples = data.stream().map(OpenNlpNames::sample).toList();
        TokenNameFinderModel model = NameFinderME.train(
                "en", null, ObjectStreamUtils.createObjectStream(samples), parameters, new TokenNameFinderFactory());
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        model.serialize(saved);
        // A name finder remembers what it found, so that each thread needs one of its own.
        ThreadLocal<NameFinderME> finders = ThreadLocal.withInitial(() -> new NameFinderME(model));
        return new Learned((text, context) -> understood(text, finders.get()), saved.size());
    }

    private static NameSample sample(Example example) {
        Span[] words = WhitespaceTokenizer.INSTANCE.tokenizePos(example.text());
        CodePoints points = new CodePoints(example.text());
        List<Span> names = new ArrayList<>();
        for (Entity entity : example.entities()) {
            int start = points.utf16(entity.span().start());
            int end = points.utf16(entity.span().end());
            int first = words.length;
            int last = -1;
            for (int i = 0; i < words.length; i++) {
                if (words[i].getStart() < end && words[i].getEnd() > start) {
                    first = Math.min(first, i);
                    last = i;
                }
            }
            names.add(new Span(first, last + 1, entity.type()));
        }
        return new NameSample(Span.spansToStrings(words, example.text()), names.toArray(Span[]::new), true);
    }

    private static Understood understood(String text, NameFinderME finder) {
        Span[] words = WhitespaceTokenizer.INSTANCE.tokenizePos(text);
        CodePoints points = new CodePoints(text);
        List<Entity> entities = new ArrayList<>();
        for (Span name : finder.find(Span.spansToStrings(words, text))) {
            int start = words[name.getStart()].getStart();
            int end = words[name.getEnd() - 1].getEnd();
            entities.add(Entity.of(name.getType(), points.span(start, end), text.substring(start, end)));
        }
        finder.clearAdaptiveData();
        return new Understood(
                Parse.of(text, IntentScore.NONE, entities), new NluEvidence(List.of(), List.of()));
    }
}
