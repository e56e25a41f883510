package org.parlance.plugin.corenlp;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.message.Entity;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.text.CodePoints;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;

/** Finds {@code time} and {@code duration} entities with SUTime, with values in Duckling's form. */
final class DateExtractor implements NluComponent {
    private static final int LONGEST = 2_000;

    private final String name;
    private final ZoneId zone;
    private final SuTime times;
    private final Clock clock;

    DateExtractor(Settings settings, SuTime times, Clock clock) {
        this.name = settings.text("name", "CoreNlpDateExtractor");
        this.zone = zone(settings.text("timezone", "UTC"));
        this.times = times;
        this.clock = clock;
    }

    @Override
    public Message process(Message message, ParseContext context) {
        String text = message.text();
        if (text.isBlank()) {
            return message;
        }
        CodePoints points = new CodePoints(text);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Entity> entities = times.find(text.substring(0, Math.min(LONGEST, text.length())), today).stream()
                .flatMap(found -> entity(found, points).stream())
                .toList();
        return message.plusEntities(entities);
    }

    @Override
    public void save(ModelFiles files) {
        // Its settings are all there is to it.
    }

    private Optional<Entity> entity(SuTime.Found found, CodePoints points) {
        return switch (found.type()) {
            case "DATE", "TIME" -> TimexJson.time(found.value(), zone).map(json -> entity("time", json, found, points));
            case "DURATION" -> TimexJson.duration(found.value()).map(json -> entity("duration", json, found, points));
            default -> Optional.empty();
        };
    }

    private Entity entity(String type, Map<String, Object> json, SuTime.Found found, CodePoints points) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("text", points.slice(points.span(found.start(), found.end())));
        details.put("confidence", 1.0);
        details.put("additional_info", json);
        details.put("extractor", name);
        return new Entity(
                type,
                points.span(found.start(), found.end()),
                json.get("value"),
                Optional.empty(),
                Optional.empty(),
                details);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (java.time.DateTimeException unknown) {
            throw new ParlanceException(
                    ParlanceException.Kind.CONFIGURATION,
                    Problem.error(Location.NONE, "There is no time zone \"%s\".".formatted(name))
                            .maybe("a name such as Europe/Berlin was meant."));
        }
    }
}
