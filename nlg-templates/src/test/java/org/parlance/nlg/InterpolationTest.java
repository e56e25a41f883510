package org.parlance.nlg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parlance.core.json.Json;

class InterpolationTest {
    @Test
    void fillsAsRasaDidInItsRecordedCases() throws IOException {
        List<Object> cases =
                Json.list(Json.map(Shared.json("expected/unit_cases.json")).get("interpolation"));

        assertThat(cases).isNotEmpty().allSatisfy(item -> {
            List<Object> row = Json.list(item);
            assertThat(RasaTemplate.of((String) row.get(0)).fill(Json.map(row.get(1))))
                    .isEqualTo(row.get(2));
        });
    }

    @Test
    void leavesTheWholeTextUnfilledLikeRasaWhenOneNameIsUnknown() {
        Map<String, Object> values = Map.of("name", "Bob");

        assertThat(RasaTemplate.of("{name} and {other}").fill(values)).isEqualTo("{name} and {other}");
        assertThat(RasaTemplate.of("{name} }").fill(values)).isEqualTo("{name} }");
        assertThat(RasaTemplate.of("{{x}}").fill(values)).isEqualTo("{x}");
        assertThat(RasaTemplate.of("{a {name} c}").fill(values)).isEqualTo("{a {name} c}");
        assertThat(RasaTemplate.of("{1}").fill(Map.of("1", "one"))).isEqualTo("{1}");
        assertThat(RasaTemplate.of("{name}").fill(Map.of())).isEqualTo("{name}");
    }

    @Test
    void leavesOnlyTheUnknownPlaceholderUnfilled() {
        Map<String, Object> values = new TreeMap<>(Map.of("name", "Bob", "a b", 2L));

        assertThat(fill("{name} and {other}", values)).isEqualTo("Bob and {other}");
        assertThat(fill("json {\"a\": {\"b\": 1}} {name}", values)).isEqualTo("json {\"a\": {\"b\": 1}} Bob");
        assertThat(fill("{{name}} is {name}", values)).isEqualTo("{name} is Bob");
        assertThat(fill("{name:>5}|{}|{ {a b} }}", values)).isEqualTo("{name:>5}|{}|{ 2 }}");
        assertThat(fill("{na\nme}", values)).isEqualTo("{na\nme}");
        assertThat(fill("", values)).isEmpty();
    }

    @Test
    void doesNotReadValuesAsTemplates() {
        Map<String, Object> values = Map.of("name", "{secret} $1 \\0", "secret", "x");

        assertThat(fill("{name}", values)).isEqualTo("{secret} $1 \\0");
    }

    @Test
    void printsValuesAsPythonDoes() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("it's", Arrays.asList(true, null, 1L, 1.0, "a\n\u0000\\"));
        Map<Object, String> expected = new LinkedHashMap<>();
        expected.put(true, "True");
        expected.put(map, "{\"it's\": [True, None, 1, 1.0, 'a\\n\\x00\\\\']}");
        expected.put(1e16, "1e+16");
        expected.put(1e15, "1000000000000000.0");
        expected.put(1.5e-5, "1.5e-05");
        expected.put(0.0001, "0.0001");
        expected.put(2.0E-3, "0.002");
        expected.put(0.1 + 0.2, "0.30000000000000004");
        expected.put(2e-323, "2e-323");
        expected.put(1.7976931348623157e308, "1.7976931348623157e+308");
        expected.put(-0.0, "-0.0");
        expected.put(Double.NaN, "nan");
        expected.put(List.of("don't say \"no\"", "\u00e9\u200b\ud83d\ude00"), "['don\\'t say \"no\"', 'é\\u200b😀']");
        expected.put("text", "text");

        assertThat(expected).allSatisfy((value, printed) -> assertThat(PythonText.str(value))
                .isEqualTo(printed));
        assertThat(PythonText.str(null)).isEqualTo("None");
    }

    private static String fill(String text, Map<String, Object> values) {
        return PlaceholderTemplate.parse(text).fill(values);
    }
}
