package org.parlance.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Ran;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.LegacyReader;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.data.NluReader;

@Timeout(60)
final class SplitAndConvertTest {
    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void write() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(
                data.resolve("nlu.yml"),
                """
                nlu:
                - intent: order
                  examples: |
                    - a [small](size) pizza 🍕
                    - one [tiny](size:small) [cheese]{"entity": "topping", "role": "main"} pizza
                    - 'quoted': yes
                    - pizza # please
                    - a pizza
                - intent: faq/hours
                  metadata: {owner: shop}
                  examples: |
                    - when are you open?
                    - hours
                - intent: once
                  examples: |
                    - only this
                - synonym: small
                  examples: |
                    - mini
                - regex: zip
                  examples: |
                    - \\d{5}
                - lookup: size
                  examples: |
                    - small
                    - large
                responses:
                  utter_faq/hours: [{text: From nine to five.}]
                """);
        Files.writeString(
                data.resolve("talk.yml"),
                "version: \"3.1\"\nrules:\n- rule: r\n  steps:\n  - intent: a\n  - action: b\nstories:\n"
                        + "- {story: a, steps: []}\n- {story: b, steps: []}\n- {story: c, steps: []}\n"
                        + "- {story: d, steps: []}\n- {story: e, steps: []}\n");
    }

    @Test
    void examples_are_split_by_intent_and_none_is_lost() throws IOException {
        Ran ran = split("nlu");
        assertThat(ran.code()).as(ran.err()).isZero();
        NluData training = read(out("training_data.yml"));
        NluData test = read(out("test_data.yml"));
        assertThat(labels(training)).containsExactlyInAnyOrder("order", "order", "order", "order", "faq/hours", "once");
        assertThat(labels(test)).containsExactlyInAnyOrder("order", "faq/hours");
        assertThat(NluData.merged(List.of(training, test)).examples())
                .map(example -> List.of(example.text(), example.entities(), example.metadata()))
                .containsExactlyInAnyOrderElementsOf(read(data.resolve("nlu.yml")).examples().stream()
                        .map(example -> List.<Object>of(example.text(), example.entities(), example.metadata()))
                        .toList());
        assertThat(test.synonyms()).isEqualTo(read(data.resolve("nlu.yml")).synonyms());
        assertThat(out("test_data.yml")).content().contains("utter_faq/hours");
    }

    @Test
    void the_seed_decides_and_the_same_seed_decides_alike() throws IOException {
        split("nlu", "--random-seed", "1");
        String first = Files.readString(out("test_data.yml"));
        split("nlu", "--force", "--random-seed", "1");
        assertThat(Files.readString(out("test_data.yml"))).isEqualTo(first);
        List<String> others = new ArrayList<>();
        for (int seed = 2; seed < 8; seed++) {
            split("nlu", "--force", "--random-seed", Integer.toString(seed));
            others.add(Files.readString(out("test_data.yml")));
        }
        assertThat(others).anyMatch(other -> !other.equals(first));
    }

    @Test
    void stories_are_split_and_everything_else_of_the_file_trains() throws IOException {
        assertThat(split("stories").code()).isZero();
        Map<String, Object> train = mapping(out("train_talk.yml")).plain();
        Map<String, Object> test = mapping(out("test_talk.yml")).plain();
        assertThat((List<?>) train.get("stories")).hasSize(4);
        assertThat((List<?>) test.get("stories")).hasSize(1);
        assertThat(train).containsKeys("version", "rules");
        assertThat(test).containsOnlyKeys("stories");
        assertThat(out("train_nlu.yml")).doesNotExist();
    }

    @Test
    void a_fraction_beyond_the_whole_is_wrong_usage() {
        Ran ran = split("nlu", "--training-fraction", "1.5");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("between 0 and 1");
    }

    @Test
    void a_half_replaces_nothing_unless_told_to_and_is_never_cut_again() throws IOException {
        Path inside = data.resolve("halves");
        String[] verb = {"data", "split", "nlu", "-u", data.toString(), "--out", inside.toString()};
        assertThat(Ran.verb(verb).code()).isZero();
        String first = Files.readString(inside.resolve("test_data.yml"));

        Ran again = Ran.verb(verb);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("halves/training_data.yml").contains("halves/test_data.yml");
        assertThat(again.out()).isEmpty();

        String[] forced = Arrays.copyOf(verb, verb.length + 1);
        forced[verb.length] = "--force";
        assertThat(Ran.verb(forced).code()).isZero();
        assertThat(inside.resolve("test_data.yml")).hasContent(first);
    }

    @Test
    void nothing_is_told_as_written_that_was_not() {
        Ran ran = Ran.verb(
                "data",
                "split",
                "nlu",
                "-u",
                data.toString(),
                "--out",
                data.resolve("nlu.yml").toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void two_files_of_one_name_are_not_written_over_each_other() throws IOException {
        Path other = Files.createDirectory(data.resolve("other"));
        Files.copy(data.resolve("talk.yml"), other.resolve("talk.yml"));
        Ran ran = split("stories");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("Two files would be written here.");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void what_holds_no_examples_is_not_converted_to_none() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.json"), "{}");
        Path domain = Files.writeString(folder.resolve("domain.yml"), "intents: [a]\n");
        Path cut = Files.writeString(folder.resolve("cut.json"), "{\"rasa_nlu_data\": {\"common_examples\": [{\"te");
        for (Path file : List.of(empty, domain, cut)) {
            Ran ran = Ran.verb("data", "convert", "nlu", "--data", file.toString(), "--out", folder + "/new.yml");
            assertThat(ran.code()).as(ran.err()).isEqualTo(4);
            assertThat(ran.err()).contains(file.getFileName().toString());
            assertThat(folder.resolve("new.yml")).doesNotExist();
        }
    }

    @Test
    void data_without_anything_to_cut_is_an_error() throws IOException {
        Files.writeString(data.resolve("nlu.yml"), "nlu:\n- regex: zip\n  examples: |\n    - \\d{5}\n");
        Files.writeString(data.resolve("talk.yml"), "stories: []\n");
        for (String what : List.of("nlu", "stories")) {
            Ran ran = split(what);
            assertThat(ran.code()).as(ran.err()).isEqualTo(4);
            assertThat(ran.err()).contains("There are no " + (what.equals("nlu") ? "examples" : what) + " here.");
            assertThat(folder.resolve("out")).doesNotExist();
        }
    }

    @Test
    void what_is_doubtful_in_data_that_is_cut_is_told() throws IOException {
        Files.writeString(
                data.resolve("more.yml"), "nlu:\n- intent: order\n  exampels: x\n  examples: |\n    - pizza\n");
        Ran ran = split("nlu");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("more.yml:3").contains("exampels");
    }

    @Test
    void the_name_says_what_is_written() throws IOException {
        Path json = folder.resolve("named.json");
        Ran ran = Ran.verb("data", "convert", "nlu", "--data", data.toString(), "--out", json.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(json).content().startsWith("{");
    }

    @Test
    void data_that_is_converted_to_json_and_back_says_the_same() throws IOException {
        Path json = folder.resolve("all.json");
        Path back = folder.resolve("back.yml");
        Path nlu = data.resolve("nlu.yml");
        assertThat(convert(nlu, json, "json").code()).isZero();
        assertThat(convert(json, back, "yaml").code()).isZero();
        NluData before = read(nlu);
        NluData after = read(back);
        assertThat(after.examples()).extracting(Example::text).isEqualTo(texts(before));
        assertThat(after.examples())
                .extracting(Example::entities)
                .isEqualTo(before.examples().stream().map(Example::entities).toList());
        assertThat(after.synonyms()).isEqualTo(before.synonyms());
        assertThat(convert(nlu, json, "json").code()).as("nothing is replaced").isEqualTo(2);
    }

    private Ran split(String what, String... more) {
        List<String> words = new ArrayList<>(List.of("data", "split", what, "-u", data.toString()));
        words.addAll(List.of("--out", folder.resolve("out").toString()));
        words.addAll(List.of(more));
        return Ran.verb(words.toArray(String[]::new));
    }

    private static Ran convert(Path from, Path to, String format) {
        return Ran.verb("data", "convert", "nlu", "--data", from.toString(), "--out", to.toString(), "-f", format);
    }

    private Path out(String name) {
        return folder.resolve("out").resolve(name);
    }

    private static List<String> texts(NluData data) {
        return data.examples().stream().map(Example::text).toList();
    }

    private static List<String> labels(NluData data) {
        return data.examples().stream()
                .map(example -> example.label().orElse(""))
                .toList();
    }

    private static NluData read(Path file) {
        Problems problems = new Problems();
        YamlMapping mapping = mapping(file);
        NluData data = mapping.present("nlu")
                .map(section -> NluReader.read(section, problems))
                .orElseGet(() -> LegacyReader.read(mapping.get(LegacyReader.KEY).orElseThrow(), problems));
        assertThat(problems.errors()).isEmpty();
        return data;
    }

    private static YamlMapping mapping(Path file) {
        return (YamlMapping) YamlReader.ofProcess().read(file, new Problems()).orElseThrow();
    }
}
