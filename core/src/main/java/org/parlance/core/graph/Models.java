package org.parlance.core.graph;

import org.parlance.core.train.Model;

/** Hands out models by name and type. */
final class Models {
    private Models() {}

    /** A model that is missing or of another type is a mistake of who asks. */
    static <M extends Model> M cast(String name, TrainedNode node, Class<M> type) {
        if (node == null) {
            throw new IllegalArgumentException("\"%s\" is not among the needs.".formatted(name));
        }
        if (!type.isInstance(node.model())) {
            throw new IllegalArgumentException("The model of \"%s\" is a %s, not a %s."
                    .formatted(name, node.model().getClass().getName(), type.getName()));
        }
        return type.cast(node.model());
    }
}
