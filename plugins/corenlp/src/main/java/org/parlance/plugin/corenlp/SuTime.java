package org.parlance.plugin.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.AnnotationPipeline;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;

/** Stanford's SUTime without tagger and holidays (Chang and Manning 2012): English time expressions by rules. */
final class SuTime {
    private static final String RULES = "edu/stanford/nlp/models/sutime/";

    /**
     * An expression as SUTime understood it.
     *
     * @param start in UTF-16 indices
     * @param end behind its last character
     * @param type TIMEX3's type: DATE, TIME, DURATION or SET
     * @param value TIMEX3's value, e.g. {@code 2026-05-03T19:00} or {@code P1W}
     */
    record Found(int start, int end, String type, String value) {}

    private final AnnotationPipeline pipeline;

    private SuTime() {
        Properties properties = new Properties();
        properties.setProperty("sutime.rules", RULES + "defs.sutime.txt," + RULES + "english.sutime.txt");
        properties.setProperty("sutime.binders", "0");
        pipeline = new AnnotationPipeline();
        pipeline.addAnnotator(new TokenizerAnnotator(false));
        pipeline.addAnnotator(new TimeAnnotator("sutime", properties));
    }

    static boolean hasRules() {
        return SuTime.class.getClassLoader().getResource(RULES + "defs.sutime.txt") != null;
    }

    /** Fails with how to get them where the rules are not among the plug-in's jars. */
    static SuTime load() {
        if (!hasRules()) {
            throw new ParlanceException(
                    ParlanceException.Kind.DATA,
                    Problem.error(Location.NONE, "The plug-in \"corenlp\" has no rules for dates.")
                            .because("They are part of CoreNLP's models, which are too large to come along.")
                            .maybe("put stanford-corenlp-4.5.10-models.jar into the plug-in's folder,"
                                    + " or build it with -Pcorenlp-models."));
        }
        return new SuTime();
    }

    /** The time expressions of a text said on a day; one thread at a time, since SUTime keeps state. */
    synchronized List<Found> find(String text, LocalDate today) {
        Annotation annotation = new Annotation(text);
        annotation.set(CoreAnnotations.DocDateAnnotation.class, today.toString());
        pipeline.annotate(annotation);
        return Optional.ofNullable(annotation.get(TimeAnnotations.TimexAnnotations.class)).orElse(List.of()).stream()
                .map(SuTime::found)
                .toList();
    }

    private static Found found(CoreMap expression) {
        var timex = expression.get(TimeAnnotations.TimexAnnotation.class);
        return new Found(
                expression.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
                expression.get(CoreAnnotations.CharacterOffsetEndAnnotation.class),
                timex.timexType(),
                Optional.ofNullable(timex.value()).orElse(""));
    }
}
