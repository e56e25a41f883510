package org.parlance.cli.test.nlu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parlance.cli.test.figures.ClassificationReport;
import org.parlance.cli.test.figures.Judged;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Span;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.math.Confident;

/**
 * What one extractor found, measured as Rasa measures it: each token counts, with the type, group and role of the entity that
 * covers most of it.
 */
final class TokenEntities {
    private static final String NOTHING = "no_entity";

    private final String extractor;
    private final ClassificationReport report = new ClassificationReport(NOTHING);
    private final List<Judged> tokens = new ArrayList<>();
    private final List<Confident> confidences = new ArrayList<>();
    private final List<Map<String, Object>> errors = new ArrayList<>();
    private final List<Map<String, Object>> successes = new ArrayList<>();

    TokenEntities(String extractor) {
        this.extractor = extractor;
    }

    /** Counts the tokens of one example. */
    void add(Example example, Parse parse) {
        List<Entity> own = parse.entities().stream()
                .filter(entity -> entity.extractor().filter(extractor::equals).isPresent())
                .toList();
        boolean wrong = false;
        boolean found = false;
        for (Span token : parse.tokens()) {
            Judged judged = new Judged(label(token, example.entities()), label(token, own));
            tokens.add(judged);
            report.add(judged.gold(), judged.predicted());
            sure(token, judged, own);
            boolean right = judged.gold().equals(judged.predicted());
            wrong |= !right;
            found |= right && !judged.gold().equals(NOTHING);
        }
        keep(example, parse, wrong, found);
    }

    private void keep(Example example, Parse parse, boolean wrong, boolean found) {
        if (wrong) {
            errors.add(shown(example, parse));
        }
        if (found) {
            successes.add(shown(example, parse));
        }
    }

    /** Rasa's histogram: how sure it was of what it found, wherever it says so. */
    private void sure(Span token, Judged judged, List<Entity> own) {
        if (!judged.predicted().equals(NOTHING)
                && best(token, own)
                                .map(entity -> entity.details().get("confidence_entity"))
                                .orElse("")
                        instanceof Number confidence) {
            confidences.add(
                    new Confident(confidence.doubleValue(), judged.gold().equals(judged.predicted())));
        }
    }

    /** How sure the extractor was of each token that it gave an entity; empty for one that doesn't say. */
    List<Confident> confidences() {
        return confidences;
    }

    String extractor() {
        return extractor;
    }

    ClassificationReport report() {
        return report;
    }

    List<Judged> tokens() {
        return tokens;
    }

    /** Examples with a token that has another entity than it should. */
    List<Map<String, Object>> errors() {
        return errors;
    }

    /** Examples with a token that has the entity it should. */
    List<Map<String, Object>> successes() {
        return successes;
    }

    static Map<String, Object> shown(Example example, Parse parse) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", example.text());
        json.put("entities", example.entities().stream().map(Entity::toJson).toList());
        json.put(
                "predicted_entities",
                parse.entities().stream().map(Entity::toJson).toList());
        return json;
    }

    private static String label(Span token, List<Entity> entities) {
        List<String> parts = Stream.<Function<Entity, Optional<String>>>of(
                        entity -> Optional.of(entity.type()), Entity::group, Entity::role)
                .flatMap(part -> best(token, entities).flatMap(part).stream())
                .toList();
        return parts.isEmpty() ? NOTHING : String.join(".", parts);
    }

    /** The entity that shares most characters with the token, of equals the first. */
    private static Optional<Entity> best(Span token, List<Entity> entities) {
        Optional<Entity> best = Optional.empty();
        int most = 0;
        for (Entity entity : entities) {
            int shared = Math.min(token.end(), entity.span().end())
                    - Math.max(token.start(), entity.span().start());
            if (shared > most) {
                best = Optional.of(entity);
                most = shared;
            }
        }
        return best;
    }
}
