package org.parlance.policy.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.DomainReader;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlReader;

/** Golden files: each bad one names in its first lines the place and words of every complaint. */
class PropertyReaderTest {
    private static final Path FILES = Path.of("src", "test", "resources", "properties");
    private static final String DOMAIN =
            """
            intents: [stop, greet]
            slots:
              confirmed: {type: bool, mappings: [{type: custom}]}
              date: {type: text, mappings: [{type: from_text}]}
            forms:
              booking_form: {required_slots: [date]}
            actions: [action_pay, utter_paid, utter_ask_confirmed]
            """;

    private final YamlReader yaml = YamlReader.ofProcess();
    private final Problems problems = new Problems();

    @Test
    void every_kind_of_claim_is_read() {
        List<Property> properties = read("good/all.yml");

        assertThat(problems.errors()).isEmpty();
        assertThat(properties)
                .extracting(Property::claim)
                .contains(
                        new Claim.Never(List.of("action_pay"), List.of(new Fact.SlotIs("confirmed", true)), List.of()),
                        new Claim.Only(List.of("action_pay"), new Moment.Did("utter_ask_confirmed")),
                        new Claim.Always(
                                new Moment.Said("stop"),
                                List.of(new Fact.FormActive("booking_form")),
                                new Moment.FormEnded("booking_form")),
                        new Claim.AlwaysReach("action_listen"))
                .hasSize(6);
    }

    @Test
    void a_property_tells_what_it_looks_at() {
        List<Property> properties = read("good/all.yml");

        assertThat(properties.get(0).slots()).isEqualTo(Map.of("confirmed", Set.of(true)));
        assertThat(properties.get(3).intents()).containsExactly("stop");
        assertThat(properties.get(4).slots()).containsOnlyKeys("date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys", "names", "claims", "facts"})
    void every_mistake_is_told_with_its_place(String name) throws IOException {
        List<String> expected = Files.readAllLines(FILES.resolve("bad/" + name + ".yml")).stream()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2))
                .toList();

        read("bad/" + name + ".yml");

        assertThat(problems.errors().stream().map(PropertyReaderTest::line)).containsExactlyElementsOf(expected);
    }

    @Test
    void a_mistyped_name_is_put_right() {
        read("bad/names.yml");

        assertThat(problems.errors())
                .extracting(Problem::maybe)
                .containsExactly("you meant \"action_pay\".", "you meant \"confirmed\".");
    }

    private static String line(Problem problem) {
        return "%d:%d %s".formatted(problem.where().line(), problem.where().column(), problem.what());
    }

    private List<Property> read(String file) {
        return yaml.read(FILES.resolve(file), problems)
                .flatMap(node -> node.asMapping("A file", problems))
                .map(content -> PropertyReader.read(content, domain(), problems))
                .orElseThrow();
    }

    private Domain domain() {
        YamlNode node = yaml.read("domain.yml", DOMAIN, new Problems()).orElseThrow();
        return new DomainReader(yaml, (section, found) -> Map.of())
                .readDocuments(List.of(node.asMapping("", new Problems()).orElseThrow()), new Problems());
    }
}
