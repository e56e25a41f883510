package org.parlance.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlReader;

final class DomainMigrationTest {
    private static final YamlReader YAML = new YamlReader(name -> Optional.empty(), YamlLimits.DEFAULT);

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @Test
    void comments_and_whatever_needs_no_change_stay_as_they_are() throws IOException {
        assertThat(
                        migrated(
                                """
                        # the pizza place
                        version: "2.0"   # old

                        entities: [size]

                        slots:
                          # small or large
                          size:
                            type: text   # free
                            auto_fill: true
                            influence_conversation: false
                          # written down
                          note:
                            type: unfeaturized
                            initial_value: 'none'  # quoted

                        # what is asked
                        forms:
                          order:
                            # first the size
                            size:
                            - type: from_entity
                              entity: size

                        responses:
                          utter_hi: [{text: "Hi: you"}]  # in one line
                        """))
                .isEqualTo(
                        """
                        # the pizza place
                        version: "3.1"

                        entities: [size]

                        slots:
                          # small or large
                          size:
                            type: text   # free
                            influence_conversation: false
                            mappings:
                            - type: from_entity
                              entity: size
                              conditions:
                              - active_loop: order
                            - type: from_entity
                              entity: size
                          # written down
                          note:
                            initial_value: 'none'  # quoted
                            type: any
                            mappings:
                            - type: custom

                        # what is asked
                        forms:
                            # first the size
                          order:
                            required_slots:
                            - size

                        responses:
                          utter_hi: [{text: "Hi: you"}]  # in one line
                        """);
    }

    @Test
    void flow_style_and_anchors_are_written_out_where_they_change() throws IOException {
        String after = migrated(
                """
                intents: [greet, {bye: {triggers: utter_bye}}]
                slots: {a: {type: text}, b: &c {type: bool, auto_fill: false}, d: *c}
                forms: [f]
                templates:
                  utter_bye: [{text: Bye}]
                """);
        assertThat(plain(after))
                .isEqualTo(
                        plain(
                                """
                        version: "3.1"
                        intents: [greet, bye]
                        slots:
                          a: {type: text, mappings: [{type: custom}]}
                          b: {type: bool, mappings: [{type: custom}]}
                          d: {type: bool, mappings: [{type: custom}]}
                        forms: {f: {required_slots: []}}
                        responses: {utter_bye: [{text: Bye}]}
                        """));
    }

    @Test
    void what_intents_triggered_is_given_as_rules() throws IOException {
        DomainMigration.Result result = migrate(
                "intents:\n- greet:\n    triggers: utter_hi\n    use_entities: []\n- bye\nresponses: {utter_hi: [{text: Hi}]}\n");
        assertThat(result.rules())
                .extracting(rule -> rule.intent() + " " + rule.action())
                .containsExactly("greet utter_hi");
        assertThat(result.files().get(0).after())
                .startsWith("version: \"3.1\"\nintents:\n- greet:\n    use_entities: []\n- bye\n");
    }

    @Test
    void the_files_of_a_folder_stay_apart() throws IOException {
        Files.createDirectory(folder.resolve("domain"));
        Files.writeString(folder.resolve("domain/a.yml"), "slots: {s: {type: text}}\n");
        Files.writeString(folder.resolve("domain/b.yml"), "forms:\n  f:\n    s: [{type: from_text}]\n");
        DomainMigration.Result result = new DomainMigration(YAML, problems).of(List.of(folder.resolve("domain")));
        assertThat(result.files()).extracting(DomainMigration.Migrated::wholly).containsExactly(false, false);
        assertThat(plain(result.files().get(1).after()))
                .isEqualTo(Map.of("version", "3.1", "forms", Map.of("f", Map.of("required_slots", List.of("s")))));
    }

    @Test
    void a_domain_of_today_has_nothing_to_migrate() throws IOException {
        assertThat(migrate("version: \"3.1\"\nslots: {s: {type: text, mappings: [{type: custom}]}}\n")
                        .files())
                .isEmpty();
        assertThat(problems.sorted()).extracting(Problem::what).isEmpty();
    }

    private String migrated(String text) throws IOException {
        DomainMigration.Result result = migrate(text);
        assertThat(result.files()).extracting(DomainMigration.Migrated::wholly).containsExactly(false);
        return result.files().get(0).after();
    }

    private DomainMigration.Result migrate(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("domain.yml"), text);
        return new DomainMigration(YAML, problems).of(List.of(file));
    }

    private Object plain(String text) {
        return YAML.read("migrated.yml", text, problems).orElseThrow().plain();
    }
}
