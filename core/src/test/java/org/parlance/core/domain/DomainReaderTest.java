package org.parlance.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;

class DomainReaderTest {
    private static final ResponsesFormat TEXTS = (node, problems) -> {
        Map<String, List<ResponseVariation>> texts = new LinkedHashMap<>();
        ((YamlMapping) node)
                .entries()
                .forEach(entry ->
                        texts.put(entry.name(), List.of(said(entry.value().plain()))));
        return texts;
    };

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void intents_use_entities_as_they_say() throws IOException {
        Domain domain = read(
                """
                version: "3.1"
                entities:
                - city: {roles: [from, to]}
                - zip: {influence_conversation: false}
                - date
                intents:
                - plain
                - some: {use_entities: [city]}
                - none: {use_entities: false}
                - less: {ignore_entities: [city]}
                - hidden: {use_entities: [zip]}
                """);
        assertThat(domain.intents().get("plain").usedEntities())
                .containsExactlyInAnyOrder("city", "city#from", "city#to", "date");
        assertThat(domain.intents().get("some").usedEntities())
                .containsExactlyInAnyOrder("city", "city#from", "city#to");
        assertThat(domain.intents().get("none").usedEntities()).isEmpty();
        assertThat(domain.intents().get("less").usedEntities()).containsExactly("date");
        assertThat(domain.intents().get("hidden").usedEntities()).isEmpty();
        assertThat(domain.intents().keySet()).containsAll(DefaultIntents.ALL);
        assertThat(messages()).containsExactly("These entities are both used and ignored: zip.");
    }

    @Test
    void every_kind_of_slot_and_mapping_is_read() throws IOException {
        Domain domain = read(
                """
                version: "3.1"
                intents: [ask, chat]
                entities: [city]
                slots:
                  town:
                    type: text
                    influence_conversation: false
                    mappings:
                    - {type: from_entity, entity: city, role: to, not_intent: chat}
                    - {type: from_text, conditions: [{active_loop: trip, requested_slot: town}, {active_loop: null}]}
                  asked:
                    type: bool
                    initial_value: false
                    mappings:
                    - {type: from_intent, value: true, intent: [ask]}
                    - {type: from_trigger_intent, value: 1, intent: ask}
                  size: {type: categorical, values: [S, 2, true], mappings: [{type: custom, action: action_size}]}
                  price: {type: float, max_value: 9.5, mappings: [{type: custom}]}
                  own: {type: rasa.shared.core.slots.ListSlot, mappings: [{type: custom}]}
                forms:
                  trip: {required_slots: [town], ignored_intents: chat}
                """);
        assertThat(problems.sorted()).isEmpty();
        Slot town = domain.slots().get("town");
        assertThat(town.featurized()).isFalse();
        assertThat(town.mappings())
                .containsExactly(
                        new SlotMapping.FromEntity(
                                "city",
                                Optional.of("to"),
                                Optional.empty(),
                                new SlotMapping.Filter(List.of(), List.of("chat"), List.of())),
                        new SlotMapping.FromText(new SlotMapping.Filter(
                                List.of(),
                                List.of(),
                                List.of(
                                        new SlotMapping.Condition(Optional.of("trip"), Optional.of("town")),
                                        new SlotMapping.Condition(Optional.empty(), Optional.empty())))));
        assertThat(domain.slots().get("asked").initialValue()).isEqualTo(false);
        assertThat(domain.slots().get("asked").mappings())
                .extracting(SlotMapping::typeName)
                .containsExactly("from_intent", "from_trigger_intent");
        assertThat(domain.slots().get("size").type()).isEqualTo(new SlotType.Categorical(List.of("s", "2", "true")));
        assertThat(domain.slots().get("price").type()).isEqualTo(new SlotType.Float(0, 9.5));
        assertThat(domain.slots().get("own").type()).isEqualTo(new SlotType.Values());
        assertThat(domain.forms().get("trip")).isEqualTo(new Form("trip", List.of("town"), List.of("chat")));
        assertThat(domain.slots()).containsKeys("requested_slot", "session_started_metadata");
    }

    @Test
    void the_first_of_several_files_counts_and_both_places_are_named() throws IOException {
        Files.createDirectories(folder.resolve("more"));
        write("a.yml", "intents: [one]\nactions: [action_a, trip]\nresponses: {utter_x: first}\n");
        write("more/b.yml", "actions: [action_b, action_a]\nresponses: {utter_x: second, utter_y: y}\n");
        write("more/c.yml", "forms: {trip: {required_slots: []}}\nsession_config: {session_expiration_time: 5}\n");
        write("nlu.yml", "nlu: []\n");
        Domain domain = reader().read(List.of(folder), problems);
        assertThat(domain.responses().get("utter_x")).containsExactly(said("first"));
        assertThat(domain.actions()).containsExactly("action_b", "action_a", "trip");
        assertThat(domain.session()).isEqualTo(new SessionConfig(5, true));
        assertThat(problems.sorted())
                .extracting(Problem::where)
                .containsExactly(
                        new Location(folder.resolve("more/b.yml").toString(), 1, 21),
                        new Location(folder.resolve("more/b.yml").toString(), 2, 13));
        assertThat(problems.sorted().get(0).why()).contains(folder.resolve("a.yml") + ":2:11");
    }

    @Test
    void what_a_folder_holds_besides_the_domain_is_skipped_but_a_broken_domain_file_is_not() throws IOException {
        write("template.yml", "{{ not yaml\n");
        write("domain.yml", "intents: [a]\n");
        reader().read(List.of(folder), problems);
        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.count(Severity.WARNING)).isEqualTo(1);
        write("more.yml", "intents:\n- a\n - b: [\n");
        reader().read(List.of(folder), problems);
        assertThat(problems.hasErrors()).isTrue();
    }

    @Test
    void a_folder_without_a_domain_is_an_error() {
        reader().read(List.of(folder), problems);
        assertThat(messages()).containsExactly("There is no domain file in this folder.");
    }

    @Test
    void a_missing_domain_is_an_error_that_names_the_file() {
        Path missing = folder.resolve("domain.yml");
        Domain domain = reader().read(List.of(missing), problems);
        assertThat(domain).isEqualTo(Domain.empty());
        assertThat(problems.errors()).extracting(Problem::where).containsExactly(Location.ofFile(missing.toString()));
    }

    @Test
    void the_new_format_without_mappings_is_an_error_and_no_old_format() throws IOException {
        read("version: \"3.1\"\nslots: {a: {type: text}}\n");
        assertThat(messages()).containsExactly("The slot \"a\" needs a value for the key \"mappings\".");
    }

    @Test
    void the_old_format_is_migrated_as_rasa_does_it() throws IOException {
        Domain domain = read(
                """
                version: "2.0"
                intents: [ask]
                entities: [city, name]
                slots:
                  city: {type: text}
                  name: {type: text, auto_fill: false}
                  note: {type: unfeaturized}
                forms:
                  trip:
                    ignored_intents: [ask]
                    required_slots:
                      city: [{type: from_entity, entity: city}, {type: from_text}]
                  again:
                    note: [{type: from_text}]
                    city: [{type: from_text}]
                """);
        assertThat(messages()).containsExactly("This domain is in Rasa's 2.0 format.");
        assertThat(problems.sorted().get(0).why())
                .endsWith("Filled as forms say: city, note. Filled by entities of the same name: city. "
                        + "Only actions fill: name. Of type any instead of unfeaturized: note.");
        assertThat(domain.forms().get("trip")).isEqualTo(new Form("trip", List.of("city"), List.of("ask")));
        assertThat(domain.forms().get("again").requiredSlots()).containsExactly("note", "city");
        assertThat(domain.slots().get("city").mappings())
                .containsExactly(
                        fromEntity(new SlotMapping.Condition(Optional.of("trip"), Optional.empty())),
                        new SlotMapping.FromText(when(
                                new SlotMapping.Condition(Optional.of("trip"), Optional.of("city")),
                                new SlotMapping.Condition(Optional.of("again"), Optional.of("city")))),
                        fromEntity());
        assertThat(domain.slots().get("note").type()).isEqualTo(new SlotType.Any());
        assertThat(domain.slots().get("name").mappings())
                .containsExactly(new SlotMapping.Custom(Optional.empty(), SlotMapping.Filter.ALWAYS));
    }

    @Test
    void actions_that_validate_or_ask_for_it_get_the_domain() throws IOException {
        Domain domain = read("actions: [action_a, validate_x, {action_b: {send_domain: true}}]\n");
        assertThat(domain.actions()).containsExactly("action_a", "validate_x", "action_b");
        assertThat(domain.actionsWithDomain()).containsExactlyInAnyOrder("validate_x", "action_b");
    }

    @Test
    void a_retrieval_intent_is_marked_and_brings_its_action() throws IOException {
        Domain domain = read("intents: [faq]\nactions: [action_a]\nresponses: {utter_faq/hours: old}\n");
        Domain with =
                RetrievalIntents.into(domain, List.of("faq", "chat"), Map.of("utter_faq/hours", List.of(said("new"))));
        assertThat(with.intents().get("faq").retrieval()).isTrue();
        assertThat(with.intents().get("chat").retrieval()).isTrue();
        assertThat(with.userActions()).containsExactly("action_a", "utter_faq", "utter_chat", "utter_faq/hours");
        assertThat(with.responses().get("utter_faq/hours")).containsExactly(said("new"));
    }

    private static SlotMapping fromEntity(SlotMapping.Condition... conditions) {
        return new SlotMapping.FromEntity("city", Optional.empty(), Optional.empty(), when(conditions));
    }

    private static SlotMapping.Filter when(SlotMapping.Condition... conditions) {
        return new SlotMapping.Filter(List.of(), List.of(), List.of(conditions));
    }

    private static ResponseVariation said(Object text) {
        return new ResponseVariation(
                Map.of("text", text), Optional.empty(), Optional.empty(), List.of(), Location.NONE);
    }

    private Domain read(String text) throws IOException {
        write("domain.yml", text);
        return reader().read(List.of(folder.resolve("domain.yml")), problems);
    }

    private static DomainReader reader() {
        return new DomainReader(new YamlReader(name -> Optional.empty(), YamlLimits.DEFAULT), TEXTS);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> messages() {
        return problems.sorted().stream().map(Problem::what).toList();
    }
}
