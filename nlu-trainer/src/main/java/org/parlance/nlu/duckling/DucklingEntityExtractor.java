package org.parlance.nlu.duckling;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.text.CodePoints;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.classify.Votes;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;

/** Finds numbers, money, addresses, dates and durations: by a Duckling server where one answers, else by own rules. */
public final class DucklingEntityExtractor implements NluComponent {
    private static final int LONGEST = 2_000;

    private final String name;
    private final Set<String> dimensions;
    private final String locale;
    private final ZoneId zone;
    private final Clock clock;
    private final Optional<DucklingServer> server;

    DucklingEntityExtractor(Settings settings, Optional<String> url, Clock clock) {
        this.name = settings.text("name", "DucklingEntityExtractor");
        this.dimensions = new TreeSet<>(settings.texts("dimensions"));
        this.locale = settings.text("locale", "en");
        this.zone = zone(settings.text("timezone", ""));
        this.clock = clock;
        Duration timeout = Duration.ofMillis(Math.max(1, (long) (1000 * settings.number("timeout", 3))));
        this.server = url.filter(address -> address.matches("https?://.+"))
                .map(address -> new DucklingServer(address, timeout, clock));
    }

    /** With the server that the setting {@code url} names, or the variable {@code RASA_DUCKLING_HTTP_URL} before it. */
    public static DucklingEntityExtractor of(Settings settings) {
        return new DucklingEntityExtractor(settings, address(settings), Clock.systemUTC());
    }

    /** The server's address, where one is named. */
    public static Optional<String> address(Settings settings) {
        return Optional.ofNullable(System.getenv("RASA_DUCKLING_HTTP_URL"))
                .filter(address -> !address.isBlank())
                .or(() -> settings.value("url").map(Object::toString));
    }

    @Override
    public Message process(Message message, ParseContext context) {
        String text =
                message.text().substring(0, Math.min(LONGEST, message.text().length()));
        if (text.isBlank()) {
            return message;
        }
        List<Finding> findings = server.flatMap(s -> s.find(text, fields()))
                .orElseGet(() -> DucklingRules.find(text, dimensions, reference()));
        CodePoints points = new CodePoints(message.text());
        List<Entity> entities = findings.stream()
                .filter(finding -> dimensions.isEmpty() || dimensions.contains(finding.dimension()))
                .map(finding -> entity(finding, points, text))
                .toList();
        return entities.isEmpty() ? message : message.plusEntities(entities).withVote(name, Votes.ofEntities(entities));
    }

    @Override
    public void save(ModelFiles files) {
        // Its settings are all there is to it.
    }

    private Entity entity(Finding finding, CodePoints points, String text) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("text", text.substring(finding.start(), finding.end()));
        details.put("confidence", 1.0);
        details.put("additional_info", finding.value());
        details.put("extractor", name);
        return new Entity(
                finding.dimension(),
                points.span(finding.start(), finding.end()),
                finding.plain(),
                Optional.empty(),
                Optional.empty(),
                details);
    }

    private Reference reference() {
        boolean monthFirst =
                locale.equals("en") || locale.toUpperCase(Locale.ROOT).endsWith("US");
        return new Reference(clock.instant().atZone(zone), monthFirst);
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("locale", locale.contains("_") ? locale : locale + "_" + region());
        fields.put("tz", zone.getId());
        if (!dimensions.isEmpty()) {
            fields.put("dims", Json.write(List.copyOf(dimensions)));
        }
        fields.put("reftime", String.valueOf(clock.millis()));
        return fields;
    }

    private String region() {
        return locale.equals("en") ? "US" : locale.toUpperCase(Locale.ROOT);
    }

    private static ZoneId zone(String name) {
        try {
            return name.isEmpty() ? ZoneId.of("UTC") : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneId.of("UTC");
        }
    }
}
