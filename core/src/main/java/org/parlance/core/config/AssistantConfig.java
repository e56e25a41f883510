package org.parlance.core.config;

import java.util.List;
import java.util.Optional;
import org.parlance.core.domain.ImpliedRule;

/**
 * What config.yml says.
 *
 * @param language ISO 639-1 code, {@code en} when not given
 * @param languages those that the assistant speaks besides, where {@code languages} lists them
 * @param pipelines theirs, where {@code languages} is a mapping
 * @param assistantId as given; absent for none or Rasa's placeholder
 * @param pipeline absent when the recommended one is to be used
 * @param policies absent when the recommended ones are to be used
 * @param compatibility how closely Rasa is followed
 * @param impliedRules what policies of Rasa 2 stood for
 */
public record AssistantConfig(
        String language,
        List<String> languages,
        List<LanguagePipeline> pipelines,
        Optional<String> assistantId,
        Optional<List<ComponentConfig>> pipeline,
        Optional<List<ComponentConfig>> policies,
        Compatibility compatibility,
        List<ImpliedRule> impliedRules) {
    /** Where nothing is said: English, with what is recommended. */
    public static final AssistantConfig DEFAULT =
            new AssistantConfig("en", Optional.empty(), Optional.empty(), Optional.empty(), Compatibility.NONE);

    public AssistantConfig {
        languages = List.copyOf(languages);
        pipelines = List.copyOf(pipelines);
        pipeline = pipeline.map(List::copyOf);
        policies = policies.map(List::copyOf);
        impliedRules = List.copyOf(impliedRules);
    }

    /** A configuration in one language. */
    public AssistantConfig(
            String language,
            Optional<String> assistantId,
            Optional<List<ComponentConfig>> pipeline,
            Optional<List<ComponentConfig>> policies,
            Compatibility compatibility) {
        this(language, List.of(), List.of(), assistantId, pipeline, policies, compatibility, List.of());
    }
}
