package org.parlance.cli.planted;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a check reported.
 *
 * @param kind empty where the report isn't of a kind
 * @param places every place in it, relative to the assistant's folder
 * @param text all its words
 */
record Finding(String kind, String severity, List<Place> places, String text) {

    static Finding of(JsonNode report, Path folder) {
        List<Place> places = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        collect(report, folder.toAbsolutePath(), places, words);
        return new Finding(
                report.path("kind").asText(""),
                report.path("severity").asText(""),
                List.copyOf(places),
                words.toString());
    }

    private static void collect(JsonNode node, Path folder, List<Place> places, StringBuilder words) {
        if (node.isObject() && node.has("file") && node.has("line")) {
            Path file = Path.of(node.get("file").asText()).toAbsolutePath();
            String name = file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
            places.add(new Place(name.replace('\\', '/'), node.get("line").asInt()));
        }
        if (node.isTextual()) {
            words.append(node.asText()).append('\n');
        }
        node.forEach(child -> collect(child, folder, places, words));
    }

    boolean isAbout(Plant plant) {
        boolean line = places.stream().anyMatch(plant.places()::contains);
        boolean file = places.stream()
                .anyMatch(p -> plant.places().stream().anyMatch(q -> q.file().equals(p.file())));
        return line || (file && mentions(plant.names()));
    }

    private boolean mentions(Set<String> names) {
        return names.stream().anyMatch(name -> Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
                .matcher(text)
                .find());
    }
}
