package org.parlance.nlg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.parlance.core.domain.ResponseVariation;

/** Chooses the variation of a response that is said. */
@FunctionalInterface
public interface ResponseChooser {
    /** One of several that fit equally well; never called with an empty list. */
    ResponseVariation pick(List<ResponseVariation> fitting);

    /** Always the first, for tests and other talks that are to be repeatable. */
    static ResponseChooser first() {
        return fitting -> fitting.get(0);
    }

    /** Each with the same probability; the source is drawn from once for each choice among several. */
    static ResponseChooser random(RandomGenerator source) {
        return fitting -> fitting.get(fitting.size() == 1 ? 0 : source.nextInt(fitting.size()));
    }

    /** The variation to say; empty when none fits. */
    default Optional<ResponseVariation> choose(
            List<ResponseVariation> variations, String channel, Map<String, Object> slots) {
        List<ResponseVariation> fitting = fitting(variations, channel, slots);
        return fitting.isEmpty() ? Optional.empty() : Optional.of(pick(fitting));
    }

    /**
     * The variations that fit best: those of the channel before those of any channel, and among these, those whose
     * conditions hold before those without conditions. A variation of another channel never fits.
     */
    static List<ResponseVariation> fitting(
            List<ResponseVariation> variations, String channel, Map<String, Object> slots) {
        List<List<ResponseVariation>> ranks =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (ResponseVariation variation : variations) {
            boolean itsChannel =
                    variation.channel().isEmpty() || variation.channel().get().equals(channel);
            if (itsChannel && ResponseConditions.hold(variation.conditions(), slots)) {
                int rank = (variation.channel().isEmpty() ? 2 : 0)
                        + (variation.conditions().isEmpty() ? 1 : 0);
                ranks.get(rank).add(variation);
            }
        }
        return ranks.stream().filter(rank -> !rank.isEmpty()).findFirst().orElse(List.of());
    }
}
