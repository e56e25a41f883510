package org.parlance.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;

class YamlNodeTest {
    private final Problems problems = new Problems();

    @Test
    void answersTypedLookUps() {
        YamlMapping node = mapping("{m: {a: 1}, l: [x, 2], s: text, n: 2, f: 0.5, b: true, none: }");
        assertThat(node.mapping("m", problems)).map(YamlMapping::names).contains(List.of("a"));
        assertThat(node.sequence("l", problems).orElseThrow().texts("An item", problems))
                .containsExactly("x", "2");
        assertThat(node.string("s", problems)).contains("text");
        assertThat(node.text("n", problems)).contains("2");
        assertThat(node.integer("n", problems)).contains(2L);
        assertThat(node.number("n", problems)).contains(2.0);
        assertThat(node.number("f", problems)).contains(0.5);
        assertThat(node.bool("b", problems)).contains(true);
        assertThat(node.string("none", problems)).isEmpty();
        assertThat(node.string("missing", problems)).isEmpty();
        assertThat(node.has("none")).isTrue();
        assertThat(node.get("none")).isPresent();
        assertThat(node.present("none")).isEmpty();
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void reportsValuesOfAnotherKind() {
        YamlMapping node = mapping("{m: a:1, l: -a, s: 12, n: many, i: 0.5, b: 'true', t: [x], j: {a: b}}");
        node.mapping("m", problems);
        node.sequence("l", problems);
        node.string("s", problems);
        node.number("n", problems);
        node.integer("i", problems);
        node.bool("b", problems);
        node.text("t", problems);
        node.sequence("j", problems);
        assertThat(problems.sorted())
                .map(Problem::toString)
                .containsExactly(
                        "t.yml:1:5: error: The value of \"m\" must be a mapping of keys to values, but this is the text \"a:1\"."
                                + " Maybe a space is missing after the colon.",
                        "t.yml:1:13: error: The value of \"l\" must be a list, but this is the text \"-a\"."
                                + " Maybe a space is missing after the dash.",
                        "t.yml:1:20: error: The value of \"s\" must be text, but this is the number 12."
                                + " Maybe it should be quoted: \"12\".",
                        "t.yml:1:27: error: The value of \"n\" must be a number, but this is the text \"many\".",
                        "t.yml:1:36: error: The value of \"i\" must be a whole number, but this is the number 0.5.",
                        "t.yml:1:44: error: The value of \"b\" must be true or false, but this is the text \"true\"."
                                + " Maybe the quotes should go.",
                        "t.yml:1:55: error: The value of \"t\" must be text, but this is a list.",
                        "t.yml:1:63: error: The value of \"j\" must be a list, but this is a mapping.");
    }

    @Test
    void takesNumbersFromTheEnvironment() {
        YamlMapping node = mapping("port: ${PORT}\n");
        assertThat(node.integer("port", problems)).contains(8080L);
        assertThat(node.string("port", problems)).contains("8080");
        assertThat(node.plain()).isEqualTo(Map.of("port", "8080"));
    }

    @Test
    void reportsUnknownKeysWithTheNearest() {
        mapping("{intnts: 1, intents: 2, zebra: 3}")
                .unknownKeys(Set.of("intents", "slots"), Severity.WARNING, "the domain", problems);
        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.sorted())
                .map(Problem::toString)
                .containsExactly(
                        "t.yml:1:2: warning: The key \"intnts\" is not known in the domain. It has no effect."
                                + " Maybe you meant \"intents\".",
                        "t.yml:1:25: warning: The key \"zebra\" is not known in the domain. It has no effect."
                                + " Maybe one of these was meant: intents, slots.");
    }

    @Test
    void reportsMissingKeys() {
        YamlMapping node = mapping("- {tipe: text, initial: }")
                .asMapping("A slot", problems)
                .orElseThrow();
        assertThat(node.require("type", "A slot", problems)).isEmpty();
        assertThat(node.require("initial", "A slot", problems)).isEmpty();
        assertThat(problems.sorted())
                .map(Problem::toString)
                .containsExactly(
                        "t.yml:1:3: error: A slot needs a value for the key \"type\". Maybe \"tipe\" was meant to be \"type\".",
                        "t.yml:1:24: error: A slot needs a value for the key \"initial\".");
    }

    @Test
    void knowsThePlaceOfEachExample() {
        YamlNode examples = mapping("- examples: |\n    - hi\n    - hello\n")
                .get("examples")
                .orElseThrow();
        assertThat(((YamlScalar) examples).lines())
                .containsExactly(
                        new YamlLine("- hi", new Location("t.yml", 2, 5)),
                        new YamlLine("- hello", new Location("t.yml", 3, 5)));
    }

    @Test
    void reportsAMissingFile() {
        Optional<YamlNode> node = YamlReader.ofProcess().read(Path.of("no", "such.yml"), problems);
        assertThat(node).isEmpty();
        assertThat(problems.sorted()).map(Problem::what).containsExactly("There is no such file.");
    }

    @Test
    void reportsAFolder() {
        assertThat(YamlReader.ofProcess().read(Path.of("src"), problems)).isEmpty();
        assertThat(problems.hasErrors()).isTrue();
    }

    private YamlMapping mapping(String text) {
        YamlReader reader =
                new YamlReader(name -> Optional.of("8080").filter(value -> name.equals("PORT")), YamlLimits.DEFAULT);
        YamlNode node = reader.read("t.yml", text, problems).orElseThrow();
        return node instanceof YamlSequence list ? (YamlMapping) list.items().get(0) : (YamlMapping) node;
    }
}
