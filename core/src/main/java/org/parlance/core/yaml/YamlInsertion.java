package org.parlance.core.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parlance.core.problem.Location;

/**
 * Adds to a YAML file as text, so that comments and formatting stay as they are. Each method answers a new text, or empty where
 * the file is written in a way that can't be added to; whether the text means what was wanted is for the caller to check by
 * reading it again.
 */
public final class YamlInsertion {
    private final TextLines lines;
    private final YamlMapping root;
    private final TreeSet<Integer> starts = new TreeSet<>();

    /**
     * @param text the file
     * @param root what was read from just this text
     */
    public YamlInsertion(String text, YamlMapping root) {
        this.lines = new TextLines(text);
        this.root = root;
        collect(root);
    }

    /** Items behind those of the list under a top-level key; the key is added when it isn't there. */
    public Optional<String> items(String key, List<?> items) {
        Optional<YamlNode> value = root.get(key);
        if (value.isEmpty()) {
            return Optional.of(section(key, items));
        }
        if (value.get().isNull()) {
            return Optional.of(lines.insert(keyLine(key), 0, YamlWriter.write(items)));
        }
        if (!(value.get() instanceof YamlSequence list) || list.items().isEmpty()) {
            return Optional.empty();
        }
        Location first = list.items().get(0).location();
        Optional<Integer> dash = lines.dashBefore(first);
        String gap = isSpaced(list) ? "\n" : "";
        return dash.map(indent -> lines.insert(lastLine(key, indent), indent, gap + spaced(items, gap)))
                .or(() -> inBrackets(list, items));
    }

    /** Entries behind those of the mapping under a top-level key; the key is added when it isn't there. */
    public Optional<String> entries(String key, Map<String, ?> entries) {
        Optional<YamlNode> value = root.get(key);
        if (value.isEmpty()) {
            return Optional.of(section(key, entries));
        }
        if (!(value.get() instanceof YamlMapping map) || map.entries().isEmpty()) {
            return Optional.empty();
        }
        Location first = map.entries().get(0).key().location();
        return lines.onlySpaceBefore(first)
                .map(indent -> lines.insert(lastLine(key, indent), indent, YamlWriter.write(entries)));
    }

    /** Lines behind those of a block text ({@code |}) anywhere in the file. */
    public Optional<String> lines(YamlScalar block, List<String> more) {
        Optional<Location> first = block.lines().stream()
                .filter(line -> !line.text().isBlank())
                .map(YamlLine::location)
                .findFirst();
        if (block.style() != YamlScalar.Style.LITERAL || first.isEmpty()) {
            return Optional.empty();
        }
        int indent = first.get().column() - 1;
        return Optional.of(lines.insert(lastLine(block, indent), indent, String.join("\n", more) + "\n"));
    }

    /** True where a blank line stands before the last of several items. */
    private boolean isSpaced(YamlSequence list) {
        int count = list.items().size();
        int last = list.items().get(count - 1).location().line();
        return count > 1 && last > 1 && lines.isBlank(last - 1);
    }

    private static String spaced(List<?> items, String gap) {
        return items.stream().map(item -> YamlWriter.write(List.of(item))).collect(Collectors.joining(gap));
    }

    private String section(String key, Object value) {
        return lines.insert(lines.count(), 0, YamlWriter.write(Map.of(key, value)));
    }

    /** {@code [a, b]} on one line becomes {@code [a, b, c]}. */
    private Optional<String> inBrackets(YamlSequence list, List<?> items) {
        YamlNode last = list.items().get(list.items().size() - 1);
        boolean plain = last instanceof YamlScalar && items.stream().allMatch(String.class::isInstance);
        if (!plain) {
            return Optional.empty();
        }
        StringBuilder more = new StringBuilder();
        items.forEach(item -> more.append(", ").append(YamlWriter.write(item).strip()));
        return lines.insertBefore(']', last.location(), more.toString());
    }

    private int keyLine(String key) {
        return root.entries().stream()
                .filter(entry -> entry.name().equals(key))
                .findFirst()
                .orElseThrow()
                .key()
                .location()
                .line();
    }

    /** The last line under a top-level key; comments at most as far in as {@code indent} belong to what follows. */
    private int lastLine(String key, int indent) {
        int from = keyLine(key);
        int limit = root.entries().stream()
                .mapToInt(entry -> entry.key().location().line())
                .filter(line -> line > from)
                .min()
                .orElse(lines.count() + 1);
        return lines.lastContent(from, limit, indent);
    }

    /** The last line of a block text, within which nothing else can begin. */
    private int lastLine(YamlScalar block, int indent) {
        int from = block.location().line();
        Integer limit = starts.higher(from);
        return lines.lastContent(from, limit == null ? lines.count() + 1 : limit, indent - 1);
    }

    private void collect(YamlNode node) {
        if (node instanceof YamlMapping map) {
            map.entries().forEach(entry -> {
                starts.add(entry.key().location().line());
                collect(entry.value());
            });
        } else if (node instanceof YamlSequence list) {
            list.items().forEach(item -> {
                starts.add(item.location().line());
                collect(item);
            });
        }
    }
}
