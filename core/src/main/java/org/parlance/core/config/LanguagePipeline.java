package org.parlance.core.config;

import java.util.List;
import java.util.Optional;

/**
 * What an assistant understands one of several languages with.
 *
 * @param language ISO 639-1 code
 * @param pipeline absent when the one of the whole configuration is meant
 */
public record LanguagePipeline(String language, Optional<List<ComponentConfig>> pipeline) {
    public LanguagePipeline {
        pipeline = pipeline.map(List::copyOf);
    }
}
