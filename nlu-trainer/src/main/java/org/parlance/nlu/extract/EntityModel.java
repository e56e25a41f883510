package org.parlance.nlu.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Span;
import org.parlance.core.text.CodePoints;
import org.parlance.core.train.ModelFiles;
import org.parlance.nlu.math.Crf;
import org.parlance.nlu.math.CrfInput;
import org.parlance.nlu.spi.HeldOut;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.Token;

/** Finds entities with their roles and groups by a linear-chain conditional random field. */
public final class EntityModel {
    private static final String FILE = "tags.json";
    private static final int MOST_TOKENS = 2_000;

    private final Tags tags;
    private final Describer describer;
    private final Crf crf;
    private final Optional<HeldOut> heldOut;

    EntityModel(Tags tags, Describer describer, Crf crf, Optional<HeldOut> heldOut) {
        this.tags = tags;
        this.describer = describer;
        this.crf = crf;
        this.heldOut = heldOut;
    }

    /** The entities of a message, each with the confidence of all its tokens' labels. */
    public List<Entity> extract(Message message, String extractor) {
        if (message.text().isBlank()) {
            return List.of();
        }
        CrfInput input = describer.describe(shortened(message));
        int[] labels = crf.decode(input);
        List<int[]> stretches = tags.stretches(labels);
        if (stretches.isEmpty()) {
            return List.of();
        }
        float[][] marginals = crf.marginals(input);
        CodePoints points = new CodePoints(message.text());
        List<Entity> entities = new ArrayList<>();
        for (int[] stretch : stretches) {
            double confidence = 1;
            for (int t = stretch[0]; t <= stretch[1]; t++) {
                confidence = Math.min(confidence, Math.min(1, marginals[t][labels[t]]));
            }
            Tags.Kind kind = tags.kind(labels[stretch[0]]);
            entities.add(entity(message, points, stretch, kind).withDetail("confidence_entity", confidence));
        }
        return entities.stream().map(entity -> finished(entity, extractor)).toList();
    }

    public Optional<HeldOut> heldOut() {
        return heldOut;
    }

    public void save(ModelFiles files) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kinds", tags.kinds().stream().map(Tags.Kind::toJson).toList());
        heldOut.ifPresent(scores -> json.put("held_out", scores.toJson()));
        files.putJson(FILE, json);
        describer.save(files, "crf");
        crf.save(files, "crf");
    }

    public static boolean isIn(ModelFiles files) {
        return files.has(FILE);
    }

    public static EntityModel load(ModelFiles files) {
        Map<String, Object> json = files.jsonObject(FILE);
        List<Tags.Kind> kinds =
                Json.list(json.get("kinds")).stream().map(Tags.Kind::fromJson).toList();
        return new EntityModel(
                new Tags(kinds),
                Describer.load(files, "crf", kinds.size()),
                Crf.load(files, "crf"),
                Optional.ofNullable(json.get("held_out")).map(HeldOut::fromJson));
    }

    private static Message shortened(Message message) {
        return message.tokens().size() <= MOST_TOKENS
                ? message
                : message.withTokens(message.tokens().subList(0, MOST_TOKENS));
    }

    private static Entity entity(Message message, CodePoints points, int[] stretch, Tags.Kind kind) {
        Token first = message.tokens().get(stretch[0]);
        Token last = message.tokens().get(stretch[1]);
        Span span = new Span(first.span().start(), last.span().end());
        return new Entity(kind.type(), span, points.slice(span), kind.role(), kind.group(), Map.of());
    }

    private static Entity finished(Entity entity, String extractor) {
        Object confidence = entity.details().get("confidence_entity");
        Entity more = entity.role().isPresent() ? entity.withDetail("confidence_role", confidence) : entity;
        Entity most = entity.group().isPresent() ? more.withDetail("confidence_group", confidence) : more;
        return most.withDetail("extractor", extractor);
    }
}
