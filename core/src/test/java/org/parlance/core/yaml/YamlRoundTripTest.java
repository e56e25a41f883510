package org.parlance.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parlance.core.problem.Problems;

class YamlRoundTripTest {
    private static final String[] PIECES = {
        "a",
        "yes",
        "é",
        "😀",
        "-",
        ":",
        "#",
        " ",
        "\n",
        "\t",
        "'",
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "0",
        "1",
        ".",
        "_",
        "e",
        "x",
        "~",
        "null",
        "true",
        "${HOME}",
        "$",
        "\\u0041",
        "<<",
        "?",
        ",",
        "=",
        "\r",
        "\u0000",
        "\u0007",
        "\u0085",
        "\u2028",
        "\uFEFF",
        "\uE000",
        "---",
        "...",
        "\\UFFFFFFFF",
        "\\uD800",
        "\uD800",
        "!!",
        "!<",
        "%YAML 99999999999.1\n",
        "%TAG ! !\n",
        "%2",
        "- ",
        ": ",
        "\n  ",
        "2024-01-31",
        "1:30",
        "中"
    };

    private final Random random = new Random(20240131);

    @Test
    void readsBackWhatItWrote() {
        for (int i = 0; i < 20_000; i++) {
            Object value = value(3);
            String yaml = YamlWriter.write(value);
            assertThat(read(yaml)).as(yaml).isEqualTo(value);
        }
    }

    @Test
    void writesTheSameTextAgain() {
        for (int i = 0; i < 2_000; i++) {
            String yaml = YamlWriter.write(value(3));
            assertThat(YamlWriter.write(read(yaml))).isEqualTo(yaml);
        }
    }

    @Test
    void neverThrowsOnGarbage() {
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 50_000; i++) {
            Problems problems = new Problems();
            reader().read("garbage.yml", string(random.nextInt(30)), problems);
            read += problems.hasErrors() ? 0 : 1;
            refused += problems.hasErrors() ? 1 : 0;
        }
        assertThat(read).isGreaterThan(100);
        assertThat(refused).isGreaterThan(100);
    }

    private static YamlReader reader() {
        return new YamlReader(name -> Optional.of("secret"), YamlLimits.DEFAULT);
    }

    private static Object read(String yaml) {
        Problems problems = new Problems();
        Optional<YamlNode> node = reader().read("round.yml", yaml, problems);
        assertThat(problems.sorted()).as(yaml).isEmpty();
        return node.map(YamlNode::plain).orElse(null);
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> random.nextBoolean() ? null : (Object) random.nextBoolean();
            case 1 -> random.nextLong() >> random.nextInt(64);
            case 2 -> Double.longBitsToDouble(random.nextLong());
            case 3, 4 -> string(random.nextInt(8));
            case 5 -> list(depth);
            default -> map(depth);
        };
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(depth - 1));
        }
        return list;
    }

    private Map<String, Object> map(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(string(random.nextInt(100) == 0 ? 600 : random.nextInt(6)), value(depth - 1));
        }
        return map;
    }

    private String string(int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
