package org.parlance.core.config;

import java.util.Optional;

/** The services that endpoints.yml names; all but {@code generator}, the language model of the last rung, are Rasa's. */
public record Endpoints(
        Optional<EndpointConfig> actionEndpoint,
        Optional<EndpointConfig> nlg,
        Optional<EndpointConfig> nlu,
        Optional<EndpointConfig> models,
        Optional<EndpointConfig> trackerStore,
        Optional<EndpointConfig> lockStore,
        Optional<EndpointConfig> eventBroker,
        Optional<EndpointConfig> generator) {
    /** No service at all. */
    public static final Endpoints NONE = new Endpoints(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
