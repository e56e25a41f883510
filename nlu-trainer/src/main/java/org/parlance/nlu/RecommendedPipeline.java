package org.parlance.nlu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.config.ComponentConfig;
import org.parlance.core.problem.Location;
import org.parlance.core.train.Settings;
import org.parlance.core.yaml.YamlMapping;

/** The pipeline that is used where config.yml names none; Rasa's, with components that are of use here. */
public final class RecommendedPipeline {
    private RecommendedPipeline() {}

    public static List<ComponentConfig> components() {
        return List.of(
                component("WhitespaceTokenizer", Map.of()),
                component("RegexFeaturizer", Map.of()),
                component("LexicalSyntacticFeaturizer", Map.of()),
                component("DIETClassifier", Map.of()),
                component("RegexEntityExtractor", Map.of()),
                component("EntitySynonymMapper", Map.of()),
                component("ResponseSelector", Map.of()),
                component("FallbackClassifier", fallback()));
    }

    private static Map<String, Object> fallback() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("threshold", 0.3);
        settings.put("ambiguity_threshold", 0.1);
        return settings;
    }

    private static ComponentConfig component(String name, Map<String, Object> settings) {
        return new ComponentConfig(name, new Settings(settings), new YamlMapping(List.of(), Location.NONE));
    }
}
