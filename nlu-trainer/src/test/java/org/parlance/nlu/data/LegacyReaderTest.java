package org.parlance.nlu.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parlance.core.message.Span;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;

class LegacyReaderTest {
    @Test
    void an_older_json_file_means_the_same_as_yaml() {
        Problems problems = new Problems();
        NluData data = read(
                """
                {"rasa_nlu_data": {
                  "common_examples": [
                    {"text": "to NYC", "intent": "fly",
                     "entities": [{"start": 3, "end": 6, "value": "New York", "entity": "city", "role": "to"}]}
                  ],
                  "entity_synonyms": [{"value": "New York", "synonyms": ["big apple"]}],
                  "regex_features": [{"name": "zip", "pattern": "[0-9]{5}"}],
                  "lookup_tables": [{"name": "city", "elements": ["Rome", "NYC"]}]
                }}
                """,
                problems);
        assertThat(problems.isEmpty()).isTrue();
        assertThat(data.examples().get(0).intent()).contains("fly");
        assertThat(data.examples().get(0).entities().get(0).span()).isEqualTo(new Span(3, 6));
        assertThat(data.examples().get(0).entities().get(0).role()).contains("to");
        assertThat(data.synonyms()).containsEntry("NYC", "New York").containsEntry("big apple", "New York");
        assertThat(data.regexes()).hasSize(1);
        assertThat(data.lookups().get(0).elements()).containsExactly("Rome", "NYC");
    }

    @Test
    void an_entity_outside_its_text_is_told_at_its_place() {
        Problems problems = new Problems();
        read(
                """
                {"rasa_nlu_data": {"common_examples": [
                  {"text": "hi", "entities": [{"start": 1, "end": 9, "entity": "x"}]}
                ]}}
                """,
                problems);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "nlu.json:2:31: error: The entity from 1 to 9 doesn't lie in its text of 2 characters.");
    }

    private static NluData read(String json, Problems problems) {
        YamlMapping file = (YamlMapping)
                YamlReader.ofProcess().read("nlu.json", json, problems).orElseThrow();
        return LegacyReader.read(file.get(LegacyReader.KEY).orElseThrow(), problems);
    }
}
