package org.parlance.nlu.duckling;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.Settings;
import org.parlance.nlu.spi.Message;

class DucklingEntityExtractorTest {
    /** A Wednesday. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-15T10:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for 5 people|number|5|4|5",
                "twenty-three people|number|23|0|12",
                "two hundred and five|number|205|0|20",
                "1,250.5 units|number|1250.5|0|7",
                "three hundred thousand and five people|number|300005|0|31",
                "two million three hundred thousand|number|2300000|0|34",
                "2.5 million people|number|2500000|0|11",
                "minus twenty|number|-20|0|12",
                "the third one|ordinal|3|4|9",
                "the 99999999999th one|ordinal|99999999999|4|17",
                "it costs $12.50|amount-of-money|12.5|9|15",
                "$5 million|amount-of-money|5000000|0|10",
                "20 euros please|amount-of-money|20|0|8",
                "write to a.b@c-d.org now|email|a.b@c-d.org|9|20",
                "see https://x.org/a?b=1.|url|https://x.org/a?b=1|4|23",
                "call +49 170 1234567|phone-number|+491701234567|5|20",
                "for 3 days|duration|3|4|10",
                "tomorrow|time|2024-05-16T00:00:00.000+00:00|0|8",
                "tomorrow at 7pm|time|2024-05-16T19:00:00.000+00:00|0|15",
                "at 9:30|time|2024-05-16T09:30:00.000+00:00|0|7",
                "on friday|time|2024-05-17T00:00:00.000+00:00|0|9",
                "in two hours|time|2024-05-15T12:00:00.000+00:00|0|12",
                "the 3rd of may 2025|time|2025-05-03T00:00:00.000+00:00|0|19",
                "6 miles from here|distance|6|0|7",
                "walk 2.5km|distance|2.5|5|10",
                "ten metres|distance|10|0|10",
                "it has 80F|temperature|80|7|10",
                "Minus 5 degrees|temperature|-5|0|15",
                "-5 °C outside|temperature|-5|0|5",
                "at 37 degrees Celsius|temperature|37|3|21",
                "turn 90 degrees|temperature|90|5|15",
                "4 gallons|volume|4|0|9",
                "250 ml milk|volume|250|0|6",
                "two cups of sugar|quantity|2|0|17",
                "1.5 kg|quantity|1500|0|6",
                "😀 5|number|5|2|3"
            })
    void own_rules_find_the_common_dimensions(String text, String dimension, String value, int start, int end) {
        Entity entity = extract(text, Settings.NONE, Optional.empty()).stream()
                .filter(found -> found.type().equals(dimension))
                .findFirst()
                .orElseThrow();
        assertThat(entity.value().toString()).isEqualTo(value);
        assertThat(entity.span().start()).isEqualTo(start);
        assertThat(entity.span().end()).isEqualTo(end);
        assertThat(entity.details()).containsKeys("text", "confidence", "additional_info", "extractor");
    }

    @Test
    void a_measure_has_ducklings_unit_and_product() {
        assertThat(info("6 miles")).isEqualTo(Map.of("value", 6L, "type", "value", "unit", "mile"));
        assertThat(info("20 °f")).containsEntry("unit", "fahrenheit");
        assertThat(info("20 degrees")).containsEntry("unit", "degree");
        assertThat(info("3 litres")).containsEntry("unit", "litre");
        assertThat(info("two cups of Sugar"))
                .isEqualTo(Map.of("value", 2L, "type", "value", "unit", "cup", "product", "sugar"));
        assertThat(info("20 pounds")).containsEntry("unit", "£");
        Settings weights = new Settings(Map.of("dimensions", List.of("quantity")));
        assertThat(extract("20 pounds", weights, Optional.empty()))
                .extracting(entity -> entity.type())
                .containsExactly("quantity");
    }

    private static Map<String, Object> info(String text) {
        List<Entity> found = extract(text, Settings.NONE, Optional.empty());
        assertThat(found).hasSize(1);
        return Json.map(found.get(0).details().get("additional_info"));
    }

    @Test
    void a_part_of_a_number_and_what_is_too_large_for_one_are_nothing() {
        String many = "9".repeat(400);
        Stream.of("1/2 mile", "1.234.567 km", "1/2 hours", many, many + " km", many + " days", "the " + many + "th")
                .forEach(text -> assertThat(extract(text, Settings.NONE, Optional.empty()))
                        .as(text)
                        .isEmpty());
    }

    @Test
    void only_the_dimensions_asked_for_are_found() {
        Settings settings = new Settings(Map.of("dimensions", List.of("number")));
        assertThat(extract("5 people tomorrow", settings, Optional.empty()))
                .extracting(Entity::type)
                .containsExactly("number");
        assertThat(extract("31/31/2024 at 99:99", Settings.NONE, Optional.empty()))
                .noneMatch(e -> e.type().equals("time"));
    }

    @Test
    void a_server_that_answers_is_asked_in_ducklings_form() throws IOException {
        List<String> bodies = new CopyOnWriteArrayList<>();
        HttpServer server = server(
                200,
                "[{\"body\":\"5\",\"start\":2,\"end\":3,\"dim\":\"number\","
                        + "\"value\":{\"value\":5,\"type\":\"value\"}}]",
                bodies);
        try {
            List<Entity> found = extract("😀 5", new Settings(Map.of("dimensions", List.of("number"))), url(server));
            assertThat(found).extracting(Entity::value).containsExactly(5L);
            assertThat(found.get(0).span().start()).isEqualTo(2);
            assertThat(URLDecoder.decode(bodies.get(0), StandardCharsets.UTF_8))
                    .startsWith("text=😀 5&locale=en_US&tz=UTC&dims=[\"number\"]&reftime=1715767200000");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_server_that_fails_is_left_alone_for_a_while_and_own_rules_answer() throws IOException {
        List<String> bodies = new CopyOnWriteArrayList<>();
        HttpServer server = server(500, "broken", bodies);
        try {
            DucklingEntityExtractor extractor = new DucklingEntityExtractor(Settings.NONE, url(server), CLOCK);
            for (int i = 0; i < 3; i++) {
                assertThat(extractor
                                .process(Message.of("5 people"), ParseContext.NONE)
                                .entities())
                        .hasSize(1);
            }
            assertThat(bodies).hasSize(1);
        } finally {
            server.stop(0);
        }
    }

    private static List<Entity> extract(String text, Settings settings, Optional<String> url) {
        return new DucklingEntityExtractor(settings, url, CLOCK)
                .process(Message.of(text), ParseContext.NONE)
                .entities();
    }

    private static Optional<String> url(HttpServer server) {
        return Optional.of("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static HttpServer server(int status, String answer, List<String> bodies) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/parse", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }
}
