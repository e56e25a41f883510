package org.parlance.cli.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.DefaultIntents;
import org.parlance.core.message.Entity;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Selection;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.spi.Understanding;
import org.parlance.nlu.data.Example;

/** Parses examples whose intents and entities are known and counts what came out. */
final class NluTest {
    /** Extractors that learn nothing from the examples, which therefore say nothing about them; Rasa leaves them out too. */
    private static final Set<String> NOT_TRAINED = Set.of("DucklingEntityExtractor", "SpacyEntityExtractor");

    private static final String DEFAULT_SELECTOR = "default";

    private final List<Example> examples;
    private final List<Parse> parses;
    private final List<IntentResult> intents = new ArrayList<>();
    private final List<IntentResult> answers = new ArrayList<>();
    private final SpanEntities spans = new SpanEntities();
    private final Map<String, TokenEntities> extractors = new LinkedHashMap<>();

    NluTest(Understanding understanding, List<Example> gold) {
        examples = gold;
        parses = gold.stream()
                .map(example ->
                        understanding.parse(example.text(), ParseContext.NONE).parse())
                .map(NluTest::withoutUntrained)
                .toList();
        measureLabels();
        measureExtractors();
    }

    private void measureLabels() {
        boolean severalAnswers = examples.stream()
                        .flatMap(e -> e.retrievalKey().stream())
                        .distinct()
                        .count()
                > 1;
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            Parse parse = parses.get(i);
            example.intent()
                    .ifPresent(intent -> intents.add(new IntentResult(example.text(), intent, understood(parse))));
            if (severalAnswers) {
                example.retrievalKey()
                        .ifPresent(key -> answers.add(new IntentResult(example.text(), key, answer(example, parse))));
            }
            spans.add(example, parse);
        }
    }

    /** Rasa looks at entities only where some are annotated. */
    private void measureExtractors() {
        if (!annotated()) {
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        parses.forEach(
                parse -> parse.entities().forEach(entity -> entity.extractor().ifPresent(names::add)));
        for (String name : names) {
            TokenEntities one = new TokenEntities(name);
            for (int i = 0; i < examples.size(); i++) {
                one.add(examples.get(i), parses.get(i));
            }
            extractors.put(name, one);
        }
    }

    private static Parse withoutUntrained(Parse parse) {
        List<Entity> trained = parse.entities().stream()
                .filter(entity ->
                        entity.extractor().filter(NOT_TRAINED::contains).isEmpty())
                .toList();
        return parse.withEntities(trained);
    }

    /** What would have been understood without the fallback, which shall not hide what was wrong; as in Rasa. */
    private static IntentScore understood(Parse parse) {
        boolean fallback = parse.intent().is(DefaultIntents.NLU_FALLBACK)
                && parse.ranking().size() > 1;
        return fallback ? parse.ranking().get(1) : parse.intent();
    }

    private static IntentScore answer(Example example, Parse parse) {
        Selection own = parse.selections().get(example.intent().orElse(""));
        return Optional.ofNullable(own == null ? parse.selections().get(DEFAULT_SELECTOR) : own)
                .map(selection -> selection.ranking().get(0))
                .orElse(IntentScore.NONE);
    }

    List<IntentResult> intents() {
        return intents;
    }

    /** The answers of retrieval intents; empty unless there are several. */
    List<IntentResult> answers() {
        return answers;
    }

    ClassificationReport intentReport() {
        return ClassificationReport.of(
                intents.stream().map(IntentResult::judged).toList());
    }

    /** Entities as exact spans, whoever found them. */
    SpanEntities spans() {
        return spans;
    }

    /** Entities by extractor, token by token. */
    List<TokenEntities> extractors() {
        return List.copyOf(extractors.values());
    }

    /** Whether any example has entities. */
    boolean annotated() {
        return examples.stream().anyMatch(example -> !example.entities().isEmpty());
    }

    /** Rasa measures intents only where there are at least two. */
    boolean severalIntents() {
        return intents.stream().map(IntentResult::gold).distinct().count() > 1;
    }

    boolean allRight() {
        return intents.stream().allMatch(IntentResult::right) && spans.errors().isEmpty();
    }
}
