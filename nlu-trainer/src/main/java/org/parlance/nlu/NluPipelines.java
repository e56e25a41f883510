package org.parlance.nlu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.message.IntentScore;
import org.parlance.core.spi.ParseContext;
import org.parlance.nlu.classify.FallbackClassifier;
import org.parlance.nlu.language.LanguageIdentifier;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;

/** The trained components of an assistant: one pipeline, or one for each language behind what tells the languages apart. */
public final class NluPipelines {
    private final List<NluComponent> common;
    private final Map<String, List<NluComponent>> byLanguage;

    private NluPipelines(List<NluComponent> common, Map<String, List<NluComponent>> byLanguage) {
        this.common = List.copyOf(common);
        this.byLanguage = byLanguage;
    }

    /** A single pipeline. */
    public static NluPipelines of(List<NluComponent> components) {
        return new NluPipelines(components, Map.of());
    }

    /** Puts together what {@link NluGraph} named, by the names of its nodes in their order. */
    public static NluPipelines of(Map<String, NluComponent> nodes) {
        List<NluComponent> common = new ArrayList<>();
        Map<String, List<NluComponent>> byLanguage = new LinkedHashMap<>();
        nodes.forEach((node, component) -> NluGraph.language(node)
                .map(code -> byLanguage.computeIfAbsent(code, none -> new ArrayList<>()))
                .orElse(common)
                .add(component));
        return new NluPipelines(common, byLanguage);
    }

    /** Every component of every pipeline. */
    public List<NluComponent> components() {
        List<NluComponent> all = new ArrayList<>(common);
        byLanguage.values().forEach(all::addAll);
        return all;
    }

    /** What they know of a text. */
    public Message process(String text, ParseContext context) {
        Message message = Message.of(text);
        int next = 0;
        if (!byLanguage.isEmpty() && common.get(0) instanceof LanguageIdentifier identifier) {
            message = identifier.process(message, context);
            next = 1;
        }
        List<NluComponent> components = message.language()
                .flatMap(code -> Optional.ofNullable(byLanguage.get(code)))
                .orElse(common.subList(next, common.size()));
        if (!byLanguage.isEmpty() && components.isEmpty()) {
            return unknown(message);
        }
        for (NluComponent component : components) {
            message = component.process(message, context);
        }
        return message;
    }

    /** A language that neither has a pipeline nor a default one to go to. */
    private static Message unknown(Message message) {
        return message.withIntent(IntentScore.of(FallbackClassifier.INTENT, 1.0), List.of())
                .withVote(
                        "languages",
                        "no pipeline understands " + message.language().orElse("it"));
    }
}
