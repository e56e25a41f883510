package org.parlance.cli.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.ResponseVariation;
import org.parlance.core.domain.Slot;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;

/** Where slot mappings and responses stand in the user's files, as a model keeps it for explanations. */
final class DomainPlaces {
    private static final String SLOTS = "slots";
    private static final String RESPONSES = "responses";

    private DomainPlaces() {}

    /** The places as {@code file:line} by name of slot and response. */
    static Map<String, Object> of(Domain domain) {
        Map<String, Object> places = new LinkedHashMap<>();
        places.put(SLOTS, names(domain.slots(), Slot::places));
        places.put(RESPONSES, names(domain.responses(), DomainPlaces::where));
        return places;
    }

    /** The domain with places that {@link #of} wrote; where none were written they stay unknown. */
    static Domain into(Domain domain, Map<String, Object> places) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        Map<String, Object> ofSlots = Json.map(places.get(SLOTS));
        domain.slots().forEach((name, slot) -> slots.put(name, slot.withPlaces(read(ofSlots.get(name)))));
        Map<String, List<ResponseVariation>> responses = new LinkedHashMap<>();
        Map<String, Object> ofResponses = Json.map(places.get(RESPONSES));
        domain.responses().forEach((name, all) -> responses.put(name, placed(all, read(ofResponses.get(name)))));
        return domain.withSlots(slots).withResponses(responses);
    }

    private static <V> Map<String, Object> names(Map<String, V> values, Function<V, List<Location>> places) {
        Map<String, Object> names = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            List<Location> known = places.apply(value);
            if (!known.isEmpty()) {
                names.put(name, known.stream().map(DomainPlaces::text).toList());
            }
        });
        return names;
    }

    private static List<Location> where(List<ResponseVariation> variations) {
        return variations.stream().map(ResponseVariation::where).toList();
    }

    private static List<ResponseVariation> placed(List<ResponseVariation> variations, List<Location> places) {
        List<ResponseVariation> placed = new ArrayList<>();
        for (int i = 0; i < variations.size(); i++) {
            ResponseVariation variation = variations.get(i);
            Location where = i < places.size() ? places.get(i) : Location.NONE;
            placed.add(new ResponseVariation(
                    variation.content(), variation.id(), variation.channel(), variation.conditions(), where));
        }
        return placed;
    }

    /** Relative to where the command ran, or the file's name alone, so that a model tells nothing of the machine. */
    private static String text(Location place) {
        if (!place.hasLine()) {
            return "";
        }
        Path absolute = Path.of(place.file()).toAbsolutePath().normalize();
        Path here = Path.of("").toAbsolutePath();
        Path shown = absolute.startsWith(here) ? here.relativize(absolute) : absolute.getFileName();
        return shown.toString().replace('\\', '/') + ":" + place.line();
    }

    private static List<Location> read(Object texts) {
        return Json.list(texts).stream()
                .map(text -> read(text.toString()).orElse(Location.NONE))
                .toList();
    }

    private static Optional<Location> read(String text) {
        int colon = text.lastIndexOf(':');
        boolean line = colon > 0 && text.substring(colon + 1).matches("\\d{1,8}");
        return line
                ? Optional.of(new Location(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)), 1))
                : Optional.empty();
    }
}
