package org.parlance.policy.draw.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parlance.core.domain.Domain;
import org.parlance.core.json.Json;
import org.parlance.policy.draw.Arrow;
import org.parlance.policy.draw.Box;
import org.parlance.policy.draw.Drawing;
import org.parlance.policy.draw.Reason;
import org.parlance.policy.draw.Row;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.StateWords;
import org.parlance.policy.training.Origin;

/** What the page tells about each row and arrow, as JSON. */
final class PanelData {
    private final StateWords words;
    private final Map<List<String>, Integer> sources = new LinkedHashMap<>();

    private PanelData(Domain domain) {
        this.words = new StateWords(domain);
    }

    /** JSON that can stand in a page: no character of it ends a script. */
    static String write(Drawing drawing, Domain domain, Map<String, String> examples) {
        PanelData data = new PanelData(domain);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("boxes", drawing.boxes().stream().map(data::box).toList());
        json.put("arrows", drawing.arrows().stream().map(data::arrow).toList());
        json.put("sources", List.copyOf(data.sources.keySet()));
        json.put("examples", examples);
        return Json.write(json)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private Map<String, Object> box(Box box) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("part", box.part().word());
        json.put("title", box.title());
        json.put("conditions", box.conditions());
        json.put("rows", box.rows().stream().map(this::row).toList());
        return json;
    }

    private Map<String, Object> row(Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("action", row.action());
        json.put("changes", row.changes());
        json.put("states", row.reasons().stream().map(this::state).toList());
        return json;
    }

    private Map<String, Object> arrow(Arrow arrow) {
        Set<Integer> along = new LinkedHashSet<>();
        arrow.reasons().forEach(reason -> reason.transition().ifPresent(step -> along.addAll(sources(step))));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", arrow.from());
        json.put("to", arrow.to());
        json.put("kind", arrow.kind().name().toLowerCase(Locale.ROOT));
        json.put("sources", List.copyOf(along));
        return json;
    }

    private Map<String, Object> state(Reason reason) {
        return reason.transition().map(this::state).orElseGet(() -> Map.of("text", reason.words()));
    }

    private Map<String, Object> state(Transition step) {
        DialogueState state = step.newest();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("message", state.user().isEmpty() ? "" : words.message(state.user()));
        json.put("intent", state.user().intent().orElse(""));
        json.put("slots", words.slots(state));
        json.put("loop", words.loop(state).orElse(""));
        json.put("previous", state.previous().map(previous -> previous.label()).orElse("none: a conversation begins"));
        json.put("earlier", earlier(step.when().subList(0, step.when().size() - 1)));
        json.put("sources", sources(step));
        return json;
    }

    /** The way here: messages and actions in turn. */
    private List<String> earlier(List<DialogueState> states) {
        List<String> way = new ArrayList<>();
        for (DialogueState state : states) {
            way.add(
                    state.afterListen()
                            ? words.message(state.user())
                            : state.previous().map(previous -> previous.label()).orElse("start"));
        }
        return way;
    }

    private List<Integer> sources(Transition step) {
        return step.origins().stream().map(this::source).distinct().toList();
    }

    private int source(Origin origin) {
        return sources.computeIfAbsent(List.of(origin.title(), origin.place()), unknown -> sources.size());
    }
}
