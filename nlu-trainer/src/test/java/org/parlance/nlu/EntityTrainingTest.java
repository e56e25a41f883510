package org.parlance.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlance.core.config.AssistantConfig;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Span;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.Progress;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.spi.HeldOut;

/** Entities learnt from data as people write them: few, contradicting, at the edges. */
class EntityTrainingTest {
    private static final AssistantConfig PIPELINE = TrainedNlu.config("[{name: DIETClassifier}]");
    private static final List<String> CITIES = List.of("rome", "paris", "oslo", "berlin", "new york", "san jose");

    @Test
    void a_city_never_seen_is_found_by_its_place_in_the_sentence() {
        NluModel model = train(flights());

        assertThat(values(model, "book a flight to timbuktu please")).containsExactly("city=timbuktu");
        assertThat(values(model, "book a flight to new york please")).containsExactly("city=new york");
        assertThat(values(model, "good morning")).isEmpty();
    }

    @Test
    void confidence_is_a_probability() {
        List<Entity> found = parse(train(flights()), "a flight from oslo");

        assertThat(found).hasSize(1);
        assertThat((Double) found.get(0).details().get("confidence_entity")).isBetween(0.2, 1.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- intent: a\n  examples: |\n    - go to [rome](city)",
                "- intent: a\n  examples: |\n    - [rome](city)\n    - [rome](place)\n    - rome",
                "- intent: a\n  examples: |\n    - to [rome](city) now\n- intent: b\n  examples: |\n    - to [rome now](place)",
                "- intent: a\n  examples: |\n    - hello\n    - hi",
                "- intent: a\n  examples: |\n    - hello\n- intent: b\n  examples: |\n    - [x](only)"
            })
    void few_and_contradicting_annotations_still_train(String examples) {
        NluModel model = train(TrainedNlu.data("nlu:\n" + examples, new Problems()));

        assertThat(parse(model, "go to rome")).hasSizeLessThanOrEqualTo(3);
        assertThat(parse(model, "")).isEmpty();
    }

    @Test
    void annotations_that_overlap_train() {
        Entity city = Entity.of("city", new Span(3, 7), "rome");
        Entity place = Entity.of("place", new Span(0, 7), "to rome");
        NluData data = new NluData(
                List.of(new Example("to rome", Optional.of("go"), List.of(city, place), Map.of(), Location.NONE)),
                Map.of(),
                List.of(),
                List.of());

        assertThat(parse(train(data), "to rome")).isNotNull();
    }

    @Test
    void training_tells_how_well_each_entity_is_found_in_examples_left_out() {
        HeldOut scores = train(flights()).heldOut().get(0);

        assertThat(scores.entities()).containsOnlyKeys("city");
        assertThat(scores.entities().get("city").annotated()).isPositive();
        assertThat(scores.entities().get("city").f1())
                .isEqualTo(scores.entityF1().orElseThrow());
        assertThat(HeldOut.fromJson(scores.toJson())).isEqualTo(scores);
    }

    @Test
    void a_very_long_text_is_parsed() {
        NluModel model = train(flights());

        assertThat(parse(model, "to oslo ".repeat(12_500))).isNotEmpty();
        assertThat(parse(model, "x".repeat(100_000))).hasSizeLessThanOrEqualTo(1);
    }

    private static NluData flights() {
        StringBuilder yaml = new StringBuilder("nlu:\n- intent: fly\n  examples: |\n");
        for (String city : CITIES) {
            yaml.append("    - book a flight to [%s](city) please\n".formatted(city));
            yaml.append("    - a flight from [%s](city)\n".formatted(city));
            yaml.append("    - is there a plane to [%s](city) today\n".formatted(city));
        }
        yaml.append(
                "- intent: greet\n  examples: |\n    - good morning\n    - hello there\n    - good evening to you\n");
        return TrainedNlu.data(yaml.toString(), new Problems());
    }

    private static NluModel train(NluData data) {
        return TrainedNlu.of(PIPELINE, data, new TrainingRun(1, 2, Progress.NONE))
                .model();
    }

    private static List<Entity> parse(NluModel model, String text) {
        return model.parse(text, ParseContext.NONE).parse().entities();
    }

    private static List<String> values(NluModel model, String text) {
        return parse(model, text).stream()
                .map(entity -> entity.type() + "=" + entity.value())
                .toList();
    }
}
