package org.parlance.core.domain;

import java.util.ArrayList;
import java.util.List;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlEntry;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlSequence;

/** Keys of a domain file that older Rasa versions wrote otherwise: {@code templates}, and {@code forms} as a list of names. */
final class LegacyKeys {
    static final String TEMPLATES = "templates";

    private LegacyKeys() {}

    /** The file with today's keys, with one note for each that was changed. */
    static YamlMapping renamed(YamlMapping file, Problems problems) {
        List<YamlEntry> entries = new ArrayList<>();
        for (YamlEntry entry : file.entries()) {
            if (entry.name().equals(TEMPLATES) && !file.has(Section.RESPONSES.key())) {
                problems.add(Problem.note(
                                entry.key().location(), "The key \"templates\" of Rasa 1 is read as \"responses\".")
                        .because("Rasa 3 ignores it."));
                entries.add(new YamlEntry(
                        Synthetic.text(Section.RESPONSES.key(), entry.key().location()), entry.value()));
            } else if (entry.name().equals(Section.FORMS.key()) && isListOfNames(entry.value())) {
                problems.add(
                        Problem.note(entry.value().location(), "These forms have no slots of their own.")
                                .because(
                                        "A list of names, as in Rasa 1 and 2.0, is read as forms whose action decides what to ask."));
                entries.add(new YamlEntry(entry.key(), mapping((YamlSequence) entry.value())));
            } else {
                entries.add(entry);
            }
        }
        return new YamlMapping(entries, file.location());
    }

    /** True for a file with such a key. */
    static boolean any(YamlMapping file) {
        return file.has(TEMPLATES) && !file.has(Section.RESPONSES.key())
                || file.get(Section.FORMS.key())
                        .filter(LegacyKeys::isListOfNames)
                        .isPresent();
    }

    private static boolean isListOfNames(YamlNode forms) {
        return forms instanceof YamlSequence list
                && !list.items().isEmpty()
                && list.items().stream().allMatch(item -> item.plain() instanceof String);
    }

    private static YamlMapping mapping(YamlSequence forms) {
        List<YamlEntry> entries = new ArrayList<>();
        for (YamlNode form : forms.items()) {
            YamlSequence none = new YamlSequence(List.of(), form.location());
            YamlMapping properties =
                    new YamlMapping(List.of(Synthetic.entry(FormsReader.REQUIRED, none)), form.location());
            entries.add(new YamlEntry(Synthetic.text(form.plain().toString(), form.location()), properties));
        }
        return new YamlMapping(entries, forms.location());
    }
}
