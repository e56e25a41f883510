package org.parlance.cli.interactive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.assistant.explain.Why;
import org.parlance.cli.interactive.Commands.Effect;
import org.parlance.cli.interactive.harvest.Harvest;
import org.parlance.core.domain.DefaultIntents;
import org.parlance.core.domain.Domain;
import org.parlance.core.message.Entity;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Selection;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.Understood;
import org.parlance.core.text.EntityMarkup;
import org.parlance.core.text.EntityMarkup.Marked;

/** Lets a person put right what was understood of a message: its intent and its entities. */
final class ParseCheck {
    private static final String UTTER = "utter_";
    private static final int LIKELY = 3;

    private final Questions questions;
    private final Commands commands;
    private final Domain domain;

    ParseCheck(Questions questions, Commands commands, Domain domain) {
        this.questions = questions;
        this.commands = commands;
        this.domain = domain;
    }

    /** What was meant; empty when the message is taken back. */
    Optional<Parse> check(Understood understood) {
        questions.tell(Why.understood(understood));
        Parse parse = understood.parse();
        while (true) {
            questions.tell("is       %s: %s"
                    .formatted(
                            Harvest.label(parse, domain).orElse("(nothing)"),
                            EntityMarkup.write(parse.text(), parse.entities())));
            String answer = questions.ask("Right? [Y/n] ", words());
            if (answer.isEmpty() || answer.equalsIgnoreCase("y")) {
                return Optional.of(parse);
            }
            Effect effect = answer.equals(Commands.UNDO) ? Effect.MOVED : commands.take(answer);
            if (effect == Effect.MOVED) {
                return Optional.empty();
            }
            parse = effect == Effect.SHOWN ? parse : corrected(parse, answer);
        }
    }

    /** With the entities that the answer marks, or with the intent that it names or chooses. */
    private Parse corrected(Parse parse, String answer) {
        Optional<Parse> marked = marked(parse, answer);
        if (marked.isPresent()) {
            return marked.get();
        }
        Options options = options(parse);
        boolean list = answer.equalsIgnoreCase("n") || answer.equalsIgnoreCase("no");
        if (list) {
            questions.tell(
                    "Which intent? (Entities are put right by the message with its marks: fly to [Rome](city).)");
        }
        Optional<String> intent = list ? options.choose() : options.named(answer);
        return intent.map(name -> withIntent(parse, name)).orElse(parse);
    }

    /** The parse with other entities, when the answer is the message itself with marks or without. */
    private Optional<Parse> marked(Parse parse, String answer) {
        Problems problems = new Problems();
        Marked marked = EntityMarkup.parse(answer, Location.NONE, problems);
        boolean changesNothing = marked.entities().isEmpty() && parse.entities().isEmpty();
        if (changesNothing || !marked.text().equals(parse.text().strip())) {
            return Optional.empty();
        }
        if (problems.hasErrors()) {
            problems.errors().forEach(problem -> questions.tell(problem.what()));
            return Optional.empty();
        }
        return Optional.of(parse.withEntities(kept(parse, marked.entities())));
    }

    /** An entity that stays as it was keeps what its extractor said of it. */
    private static List<Entity> kept(Parse parse, List<Entity> marked) {
        List<Entity> entities = new ArrayList<>();
        for (Entity entity : marked) {
            entities.add(parse.entities().stream()
                    .filter(old -> old.type().equals(entity.type())
                            && old.span().equals(entity.span())
                            && old.value().equals(entity.value())
                            && old.role().equals(entity.role())
                            && old.group().equals(entity.group()))
                    .findFirst()
                    .orElse(entity));
        }
        return entities;
    }

    private Parse withIntent(Parse parse, String full) {
        boolean retrieval = full.contains("/");
        String name = retrieval ? full.substring(0, full.indexOf('/')) : full;
        IntentScore score = IntentScore.of(name, 1.0);
        List<IntentScore> ranking = new ArrayList<>(List.of(score));
        parse.ranking().stream().filter(other -> !other.is(name)).forEach(ranking::add);
        Map<String, Selection> selections = new LinkedHashMap<>(parse.selections());
        if (retrieval) {
            selections.put(name, new Selection(List.of(IntentScore.of(full, 1.0)), List.of(Map.of("text", full))));
        }
        return new Parse(parse.text(), score, ranking, parse.entities(), parse.tokens(), selections);
    }

    /** All intents, the likeliest first; of a retrieval intent its answers. */
    private Options options(Parse parse) {
        Options options = new Options(questions, "intent");
        parse.ranking().forEach(score -> score.name()
                .filter(name -> !name.equals(DefaultIntents.NLU_FALLBACK))
                .ifPresent(name -> {
                    likelyAnswers(parse, name, options);
                    answersOf(name, Why.number(score.confidence()), options);
                }));
        domain.intents().keySet().stream()
                .filter(name -> !name.equals(DefaultIntents.NLU_FALLBACK))
                .forEach(name -> answersOf(name, "", options));
        return options;
    }

    private static void likelyAnswers(Parse parse, String intent, Options options) {
        Optional.ofNullable(parse.selections().get(intent))
                .ifPresent(answer -> answer.ranking().stream().limit(LIKELY).forEach(score -> score.name()
                        .ifPresent(name -> options.add(name, Why.number(score.confidence())))));
    }

    private void answersOf(String intent, String note, Options options) {
        boolean retrieval =
                domain.hasIntent(intent) && domain.intents().get(intent).retrieval();
        if (!retrieval) {
            options.add(intent, note);
            return;
        }
        domain.responses().keySet().stream()
                .filter(response -> response.startsWith(UTTER + intent + "/"))
                .forEach(response -> options.add(response.substring(UTTER.length()), note));
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(domain.intents().keySet());
        words.addAll(Commands.NAMES);
        return words;
    }
}
