package org.parlance.core.yaml;

import org.parlance.core.problem.Location;

/** Dumps nodes with their places and styles for golden files, one line for each value and each line of a text. */
final class Nodes {
    private final StringBuilder out = new StringBuilder();

    private Nodes() {}

    static String dump(YamlNode node) {
        Nodes nodes = new Nodes();
        nodes.dump("$", node);
        return nodes.out.toString();
    }

    private void dump(String path, YamlNode node) {
        out.append(place(node.location())).append(' ').append(path).append(' ');
        if (node instanceof YamlMapping mapping) {
            out.append("mapping\n");
            for (YamlEntry entry : mapping.entries()) {
                out.append(place(entry.key().location()))
                        .append(" key ")
                        .append(visible(entry.name()))
                        .append('\n');
                dump(path + "." + visible(entry.name()), entry.value());
            }
        } else if (node instanceof YamlSequence sequence) {
            out.append("sequence\n");
            for (int i = 0; i < sequence.items().size(); i++) {
                dump(path + "[" + i + "]", sequence.items().get(i));
            }
        } else if (node instanceof YamlScalar scalar) {
            scalar(scalar);
        }
    }

    private void scalar(YamlScalar scalar) {
        Object value = scalar.value();
        String type = value == null ? "null" : value.getClass().getSimpleName();
        out.append(scalar.style()).append(' ').append(type).append(' ');
        out.append(visible(String.valueOf(value))).append('\n');
        if (scalar.lines().size() > 1 || scalar.isQuoted()) {
            scalar.lines().forEach(line -> out.append("  ")
                    .append(place(line.location()))
                    .append(" | ")
                    .append(visible(line.text()))
                    .append('\n'));
        }
    }

    private static String place(Location location) {
        return location.line() + ":" + location.column();
    }

    private static String visible(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\u0085", "\\x85")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029")
                .replace("\uE000", "\\uE000");
    }
}
