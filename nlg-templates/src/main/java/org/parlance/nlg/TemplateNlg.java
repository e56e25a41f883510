package org.parlance.nlg;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.parlance.core.config.Compatibility;
import org.parlance.core.domain.ResponseVariation;
import org.parlance.core.message.BotMessage;
import org.parlance.core.spi.Nlg;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says the responses of the domain, with slots and arguments in place of their placeholders. Safe for use by several
 * threads when the chooser is. An unset slot is said as {@code None}, as in Rasa, and noted once in the log.
 */
public final class TemplateNlg implements Nlg {
    private static final Logger LOG = LoggerFactory.getLogger(TemplateNlg.class);

    private final Map<String, List<ResponseVariation>> responses;
    private final Map<ResponseVariation, ResponseTemplate> templates = new IdentityHashMap<>();
    private final ResponseChooser chooser;
    private final Set<String> noted = ConcurrentHashMap.newKeySet();

    public TemplateNlg(
            Map<String, List<ResponseVariation>> responses, ResponseChooser chooser, Compatibility compatibility) {
        this.responses = responses;
        this.chooser = chooser;
        Function<String, Template> reader =
                compatibility.unfilledOnUnknownPlaceholder() ? RasaTemplate::of : PlaceholderTemplate::parse;
        responses.values().forEach(all -> all.forEach(v -> templates.put(v, ResponseTemplate.of(v, reader))));
    }

    @Override
    public Optional<BotMessage> say(Request request) {
        return word(request).map(Worded::message);
    }

    @Override
    public Optional<Worded> word(Request request) {
        Map<String, Object> slots = request.tracker().state().slots();
        List<ResponseVariation> all = responses.getOrDefault(request.response(), List.of());
        return chooser.choose(all, request.channel(), slots)
                .map(variation -> new Worded(say(request, templates.get(variation), slots), which(variation, all)));
    }

    private static String which(ResponseVariation said, List<ResponseVariation> all) {
        // Variations may say the same in different places, so that they are told apart as objects.
        int number = 1;
        while (all.get(number - 1) != said) {
            number++;
        }
        String place = said.where().hasLine()
                ? " (%s:%d)".formatted(said.where().file(), said.where().line())
                : "";
        return (all.size() == 1 ? "its only variation" : "variation %d of %d".formatted(number, all.size())) + place;
    }

    /** The id of the variation that fits first, for an NLG server. */
    Optional<String> variationId(Request request) {
        List<ResponseVariation> all = responses.getOrDefault(request.response(), List.of());
        Map<String, Object> slots = request.tracker().state().slots();
        return ResponseChooser.fitting(all, request.channel(), slots).stream()
                .findFirst()
                .flatMap(ResponseVariation::id);
    }

    private BotMessage say(Request request, ResponseTemplate template, Map<String, Object> slots) {
        Map<String, Object> values = new LinkedHashMap<>(slots);
        values.putAll(request.arguments());
        for (String name : template.names()) {
            // A name with a quote is the JSON of a button's payload, which stays as it is.
            if (values.get(name) == null && !name.contains("\"") && noted.add(request.response() + " " + name)) {
                note(request.response(), name, values.containsKey(name));
            }
        }
        return template.fill(request.response(), values);
    }

    private static void note(String response, String name, boolean unset) {
        if (unset) {
            LOG.warn("The response {} says \"None\" for {{}}: that slot is unset.", response, name);
        } else {
            LOG.warn("The response {} has the placeholder {{}}, which is no slot and no argument.", response, name);
        }
    }
}
