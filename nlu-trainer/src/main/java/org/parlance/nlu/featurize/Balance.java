package org.parlance.nlu.featurize;

import java.util.List;
import org.parlance.core.json.Json;

/**
 * How much the kinds of blocks of a vector count beside each other.
 *
 * @param sparse what n-grams and sparse featurizers are multiplied by
 * @param dense the length of a dense featurizer's block
 */
public record Balance(float sparse, float dense) {
    public static final Balance EQUAL = new Balance(1, 1);

    List<Object> toJson() {
        return List.of((double) sparse, (double) dense);
    }

    static Balance fromJson(Object value) {
        List<Object> parts = Json.list(value);
        return new Balance(((Number) parts.get(0)).floatValue(), ((Number) parts.get(1)).floatValue());
    }
}
