package org.parlance.nlu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parlance.core.message.Entity;

/** Keeps one of several entities of the same type on overlapping text that different extractors found, or that was found twice. */
public final class EntityMerger {
    private EntityMerger() {}

    /** The longer one stays; of equally long ones the one with a role or group, else the first. */
    public static List<Entity> merged(List<Entity> entities) {
        List<Entity> kept = new ArrayList<>();
        for (Entity entity : entities) {
            int rival = rival(entity, kept);
            if (rival < 0) {
                kept.add(entity);
            } else if (isBetter(entity, kept.get(rival))) {
                kept.set(rival, entity);
            }
        }
        return kept;
    }

    private static int rival(Entity entity, List<Entity> kept) {
        for (int i = 0; i < kept.size(); i++) {
            Entity other = kept.get(i);
            if (other.type().equals(entity.type())
                    && (!other.extractor().equals(entity.extractor()) || isSame(other, entity))
                    && other.span().start() < entity.span().end()
                    && entity.span().start() < other.span().end()) {
                return i;
            }
        }
        return -1;
    }

    /** As two extractors of the same kind find it. */
    private static boolean isSame(Entity one, Entity other) {
        return one.span().equals(other.span()) && Objects.equals(one.value(), other.value());
    }

    private static boolean isBetter(Entity entity, Entity other) {
        int difference = length(entity) - length(other);
        return difference > 0 || difference == 0 && told(entity) > told(other);
    }

    private static int length(Entity entity) {
        return entity.span().end() - entity.span().start();
    }

    private static int told(Entity entity) {
        return (entity.role().isPresent() ? 1 : 0) + (entity.group().isPresent() ? 1 : 0);
    }
}
