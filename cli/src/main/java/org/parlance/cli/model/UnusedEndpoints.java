package org.parlance.cli.model;

import java.util.Optional;
import org.parlance.core.config.EndpointConfig;
import org.parlance.core.config.Endpoints;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/** Says of each service in endpoints.yml that nothing here calls what does its work instead, or what is lost. */
final class UnusedEndpoints {
    private UnusedEndpoints() {}

    static void check(Endpoints endpoints, Problems problems) {
        say(
                endpoints.trackerStore(),
                "tracker_store",
                "Conversations are kept in an H2 file, or where --store says, e.g. jdbc:postgresql://host/database.",
                problems);
        say(
                endpoints.lockStore(),
                "lock_store",
                "The store itself keeps two servers from writing one conversation, so nothing is lost.",
                problems);
        say(endpoints.eventBroker(), "event_broker", "Events stay in the store and are not published.", problems);
        say(endpoints.models(), "models", "The model is the one that --model names.", problems);
        say(endpoints.nlu(), "nlu", "Messages are understood by the model itself.", problems);
    }

    private static void say(Optional<EndpointConfig> endpoint, String key, String why, Problems problems) {
        endpoint.ifPresent(config -> problems.add(
                Problem.warning(config.where(), "The \"%s\" of endpoints.yml has no effect.".formatted(key))
                        .because(why)));
    }
}
