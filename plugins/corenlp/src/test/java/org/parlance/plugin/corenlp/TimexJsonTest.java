package org.parlance.plugin.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimexJsonTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01T00:00:00.000+01:00, year",
        "2026-05, 2026-05-01T00:00:00.000+02:00, month",
        "2026-W20, 2026-05-11T00:00:00.000+02:00, week",
        "2026-05-03, 2026-05-03T00:00:00.000+02:00, day",
        "2026-05-03T19:00, 2026-05-03T19:00:00.000+02:00, minute",
        "2026-05-03T19:00:30, 2026-05-03T19:00:30.000+02:00, second"
    })
    void points_in_time_have_ducklings_form(String timex, String value, String grain) {
        assertThat(TimexJson.time(timex, BERLIN)).hasValueSatisfying(json -> assertThat(json)
                .containsEntry("value", value)
                .containsEntry("grain", grain)
                .containsEntry("type", "value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PRESENT_REF", "2026-05-03TEV", "2026-13", "XXXX", "XXXX-05", "2026-W99", "2026-SU"})
    void what_is_no_point_in_time_has_no_value(String timex) {
        assertThat(TimexJson.time(timex, BERLIN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P1W, 1, week, 604800", "PT20M, 20, minute, 1200", "P2M, 2, month, 5184000", "PT3H, 3, hour, 10800"})
    void lengths_have_ducklings_form(String timex, long count, String unit, long seconds) {
        assertThat(TimexJson.duration(timex)).hasValueSatisfying(json -> assertThat(json)
                .containsEntry("value", count)
                .containsEntry("unit", unit)
                .containsEntry("normalized", Map.of("value", seconds, "unit", "second")));
    }

    @Test
    void lengths_that_are_not_known_or_of_several_units_have_no_value() {
        assertThat(TimexJson.duration("PTXH")).isEmpty();
        assertThat(TimexJson.duration("PT3H20M")).isEmpty();
        assertThat(TimexJson.duration("PT2D")).isEmpty();
    }
}
