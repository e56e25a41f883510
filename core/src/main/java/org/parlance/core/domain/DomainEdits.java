package org.parlance.core.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parlance.core.yaml.FormatVersion;
import org.parlance.core.yaml.YamlEntry;
import org.parlance.core.yaml.YamlLines;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlSequence;

/** Changes one file of an old domain to the 3.x format, line by line, so that comments and the order of everything stay. */
final class DomainEdits {
    private static final String TYPE = "type";
    private static final String VERSION = "version";

    private final YamlMapping file;
    private final DomainDocument migrated;
    private final YamlLines lines;

    private DomainEdits(YamlMapping file, DomainDocument migrated, String text) {
        this.file = file;
        this.migrated = migrated;
        this.lines = new YamlLines(text);
    }

    /**
     * The file's text in the 3.1 format.
     *
     * @param migrated the whole domain as it is to be
     */
    static String of(YamlMapping file, DomainDocument migrated, String text) {
        DomainEdits edits = new DomainEdits(file, migrated, text);
        edits.version();
        for (int i = 0; i < file.entries().size(); i++) {
            edits.section(file.entries().get(i), edits.bound(file, i, edits.lines.count() + 1));
        }
        return edits.lines.text();
    }

    /** Where what stands behind an entry begins, or else what holds them all ends. */
    private int bound(YamlMapping mapping, int index, int otherwise) {
        return index + 1 < mapping.entries().size()
                ? mapping.entries().get(index + 1).key().location().line()
                : otherwise;
    }

    private void version() {
        String latest = "version: \"" + FormatVersion.LATEST + "\"";
        file.entries().stream()
                .filter(entry -> entry.name().equals(VERSION))
                .map(entry -> entry.key().location().line())
                .findFirst()
                .ifPresentOrElse(
                        line -> lines.replace(line, line, List.of(latest)),
                        () -> lines.insertAfter(
                                file.entries().get(0).key().location().line() - 1, List.of(latest)));
    }

    private void section(YamlEntry entry, int bound) {
        int line = entry.key().location().line();
        if (entry.name().equals(LegacyKeys.TEMPLATES)) {
            lines.replace(line, line, List.of(lines.line(line).replaceFirst(entry.name(), Section.RESPONSES.key())));
        } else if (entry.name().equals(Section.INTENTS.key())) {
            intents(entry, bound);
        } else if (entry.name().equals(Section.SLOTS.key())) {
            declared(entry, Section.SLOTS, bound);
        } else if (entry.name().equals(Section.FORMS.key())) {
            declared(entry, Section.FORMS, bound);
        }
    }

    /** The slots or forms of this file. */
    private void declared(YamlEntry section, Section kind, int bound) {
        if (!(section.value() instanceof YamlMapping all) || isFlow(section)) {
            whole(section, kind, bound);
            return;
        }
        for (int i = 0; i < all.entries().size(); i++) {
            YamlEntry entry = all.entries().get(i);
            Declared now = migrated.in(kind).get(entry.name());
            Object properties = now.properties().map(YamlNode::plain).orElse(null);
            if (!Objects.equals(properties, entry.value().plain())) {
                int first = entry.key().location().line();
                int last = lines.lastBefore(bound(all, i, bound), first);
                if (kind == Section.SLOTS && entry.value() instanceof YamlMapping old && !isFlow(entry)) {
                    slot(old, (YamlMapping) now.properties().orElseThrow(), last);
                } else {
                    entry(entry, properties, last);
                }
            }
        }
    }

    private void whole(YamlEntry section, Section kind, int bound) {
        Map<String, Object> all = new LinkedHashMap<>();
        names(section.value())
                .forEach(name -> all.put(
                        name,
                        migrated.in(kind)
                                .get(name)
                                .properties()
                                .map(YamlNode::plain)
                                .orElse(null)));
        int last = lines.lastBefore(bound, section.key().location().line());
        if (!all.isEmpty()) {
            entry(section, all, last);
        }
    }

    private static List<String> names(YamlNode section) {
        if (section instanceof YamlSequence list) {
            return list.items().stream()
                    .map(item -> String.valueOf(item.plain()))
                    .toList();
        }
        return section instanceof YamlMapping all ? all.names() : List.of();
    }

    /** An entry written anew, under the comments that stood in it. */
    private void entry(YamlEntry entry, Object value, int last) {
        int first = entry.key().location().line();
        List<String> now = new ArrayList<>(lines.comments(first, last));
        Map<String, Object> one = new LinkedHashMap<>();
        one.put(entry.name(), value);
        now.addAll(YamlLines.rendered(one, entry.key().location().column() - 1));
        lines.replace(first, last, now);
    }

    /** A slot keeps its lines but for what the format has otherwise now. */
    private void slot(YamlMapping old, YamlMapping now, int last) {
        int indent = old.entries().get(0).key().location().column() - 1;
        Map<String, Object> added = added(old, now.plain());
        for (int i = 0; i < old.entries().size(); i++) {
            YamlEntry entry = old.entries().get(i);
            if (added.containsKey(entry.name()) || !now.has(entry.name())) {
                int first = entry.key().location().line();
                lines.replace(first, lines.lastBefore(bound(old, i, last + 1), first), List.of());
            }
        }
        if (!added.isEmpty()) {
            lines.insertAfter(last, YamlLines.rendered(added, indent));
        }
    }

    private static Map<String, Object> added(YamlMapping old, Map<String, Object> plain) {
        Map<String, Object> added = new LinkedHashMap<>();
        for (String key : List.of(TYPE, SlotsReader.MAPPINGS)) {
            boolean same = old.get(key)
                    .map(YamlNode::plain)
                    .filter(plain.get(key)::equals)
                    .isPresent();
            if (!same) {
                added.put(key, plain.get(key));
            }
        }
        return added;
    }

    private void intents(YamlEntry section, int bound) {
        if (!(section.value() instanceof YamlSequence list)) {
            return;
        }
        int line = section.key().location().line();
        if (!list.items().isEmpty() && list.items().get(0).location().line() == line) {
            intentsInOneLine(section, list, lines.lastBefore(bound, line));
            return;
        }
        for (int i = 0; i < list.items().size(); i++) {
            if (list.items().get(i) instanceof YamlMapping intent && hasTrigger(intent)) {
                intent(
                        intent,
                        i + 1 < list.items().size()
                                ? list.items().get(i + 1).location().line()
                                : bound);
            }
        }
    }

    private void intentsInOneLine(YamlEntry section, YamlSequence list, int last) {
        Object now = Triggers.without(list.plain());
        if (!now.equals(list.plain())) {
            entry(section, now, last);
        }
    }

    private void intent(YamlMapping intent, int bound) {
        int first = intent.location().line();
        int indent = Math.max(0, lines.line(first).indexOf('-'));
        lines.replace(
                first,
                lines.lastBefore(bound, first),
                YamlLines.rendered(Triggers.without(List.of(intent.plain())), indent));
    }

    private static boolean hasTrigger(YamlMapping intent) {
        return intent.entries().get(0).value() instanceof YamlMapping properties && properties.has(Triggers.KEY);
    }

    /** True where the value doesn't stand on lines of its own below the key, and for an alias of what stands elsewhere. */
    private static boolean isFlow(YamlEntry entry) {
        return !(entry.value() instanceof YamlMapping mapping)
                || mapping.entries().isEmpty()
                || mapping.entries().get(0).key().location().line()
                        <= entry.key().location().line()
                || mapping.entries().get(0).key().location().column()
                        <= entry.key().location().column();
    }
}
