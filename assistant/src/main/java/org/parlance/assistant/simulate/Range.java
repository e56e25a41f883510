package org.parlance.assistant.simulate;

import java.util.random.RandomGenerator;

/** Numbers from {@code low} to {@code high}; each user or message draws one. */
public record Range(double low, double high) {
    public Range {
        if (low > high) {
            throw new IllegalArgumentException("A range must rise, but %s is above %s.".formatted(low, high));
        }
    }

    double draw(RandomGenerator random) {
        return low + (high - low) * random.nextDouble();
    }
}
