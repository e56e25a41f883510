package org.parlance.plugin.corenlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Triple;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;

/** Stanford's English recogniser of persons, places and organisations (Finkel, Grenager and Manning 2005). */
final class NamedEntities {
    private static final String MODEL = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

    /**
     * A name.
     *
     * @param type PERSON, LOCATION or ORGANIZATION
     * @param start in UTF-16 indices
     * @param end behind its last character
     */
    record Name(String type, int start, int end) {}

    private final CRFClassifier<CoreLabel> classifier;

    private NamedEntities(CRFClassifier<CoreLabel> classifier) {
        this.classifier = classifier;
    }

    static boolean hasModel() {
        return NamedEntities.class.getClassLoader().getResource(MODEL) != null;
    }

    /** Fails with how to get it where the recogniser is not among the plug-in's jars. */
    static NamedEntities load() {
        if (!hasModel()) {
            throw new ParlanceException(
                    ParlanceException.Kind.DATA,
                    Problem.error(Location.NONE, "The plug-in \"corenlp\" has no model for named entities.")
                            .because("It is part of CoreNLP's models, which are too large to come along.")
                            .maybe("put stanford-corenlp-4.5.10-models.jar into the plug-in's folder,"
                                    + " or build it with -Pcorenlp-models."));
        }
        try (InputStream packed = NamedEntities.class.getClassLoader().getResourceAsStream(MODEL);
                InputStream model = new GZIPInputStream(packed)) {
            return new NamedEntities(CRFClassifier.getClassifier(model));
        } catch (IOException | ClassNotFoundException e) {
            throw new ParlanceException(
                    ParlanceException.Kind.DATA,
                    Problem.error(Location.NONE, "CoreNLP's model for named entities can't be read.")
                            .because(e.getClass().getSimpleName() + "."));
        }
    }

    /** The names of a text, from left to right; one thread at a time, since the recogniser keeps state. */
    synchronized List<Name> find(String text) {
        return classifier.classifyToCharacterOffsets(text).stream()
                .map(NamedEntities::name)
                .toList();
    }

    private static Name name(Triple<String, Integer, Integer> found) {
        return new Name(found.first(), found.second(), found.third());
    }
}
