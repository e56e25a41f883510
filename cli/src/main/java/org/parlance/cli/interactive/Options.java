package org.parlance.cli.interactive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.problem.Suggest;

/** A list of names to choose from by number or name, or to add a new one to. */
final class Options {
    private static final int SHOWN = 10;

    private final Questions questions;
    private final String kind;
    private final Map<String, String> notes = new LinkedHashMap<>();

    /** @param kind of what the names are, e.g. {@code intent} */
    Options(Questions questions, String kind) {
        this.questions = questions;
        this.kind = kind;
    }

    /** A name and what is known of it; the first note of a name counts. */
    Options add(String name, String note) {
        notes.putIfAbsent(name, note);
        return this;
    }

    Options addAll(Iterable<String> names) {
        names.forEach(name -> add(name, ""));
        return this;
    }

    Set<String> names() {
        return notes.keySet();
    }

    /** What was chosen; a new name only after it was confirmed; empty when the person changed their mind. */
    Optional<String> choose() {
        list();
        while (true) {
            String answer = questions.ask(kind + "> ", List.copyOf(names()));
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            if (answer.equals("?")) {
                questions.tell(String.join(" ", names()));
                continue;
            }
            Optional<String> chosen = named(answer);
            if (chosen.isPresent()) {
                return chosen;
            }
        }
    }

    /** The name that an answer means, if any. */
    Optional<String> named(String answer) {
        List<String> all = List.copyOf(names());
        if (answer.matches("\\d{1,3}")) {
            int number = Integer.parseInt(answer);
            return number >= 1 && number <= all.size() ? Optional.of(all.get(number - 1)) : Optional.empty();
        }
        return names().contains(answer) || isNew(answer) ? Optional.of(answer) : Optional.empty();
    }

    private boolean isNew(String name) {
        if (!name.matches("[^\\s/][^\\s]*")) {
            questions.tell("A name has no spaces and begins with no slash.");
            return false;
        }
        String near = Suggest.nearest(name, names())
                .map(known -> " (%s is there already)".formatted(known))
                .orElse("");
        return questions.sure("There is no %s \"%s\" yet%s. Is it a new one?".formatted(kind, name, near));
    }

    private void list() {
        List<String> shown = new ArrayList<>();
        int number = 1;
        for (Map.Entry<String, String> option : notes.entrySet()) {
            if (number <= SHOWN) {
                shown.add("%4d  %-28s %s"
                        .formatted(number, option.getKey(), option.getValue())
                        .stripTrailing());
            }
            number++;
        }
        questions.tell(shown);
        String more = notes.size() > SHOWN ? "%d more with \"?\"; ".formatted(notes.size() - SHOWN) : "";
        questions.tell("      (%sa number, a name, or a new name; Enter: back)".formatted(more));
    }
}
