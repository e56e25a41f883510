package org.parlance.cli.test.nlu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import org.parlance.cli.test.figures.ClassificationReport;
import org.parlance.core.domain.DefaultIntents;
import org.parlance.core.message.Entity;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Selection;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.spi.Understanding;
import org.parlance.core.train.Progress;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.math.Parallel;

/** Parses examples whose intents and entities are known and counts what came out. */
public final class NluTest {
    /** Extractors that learn nothing from the examples, which therefore say nothing about them; Rasa leaves them out too. */
    private static final Set<String> NOT_TRAINED = Set.of("DucklingEntityExtractor", "SpacyEntityExtractor");

    private static final String DEFAULT_SELECTOR = "default";

    /** How many examples a thread takes at once. */
    private static final int PART = 50;

    private final List<Example> examples;
    private final List<Parse> parses;
    private final List<IntentResult> intents = new ArrayList<>();
    private final List<IntentResult> answers = new ArrayList<>();
    private final SpanEntities spans = new SpanEntities();
    private final Map<String, TokenEntities> extractors = new LinkedHashMap<>();

    /** @param made what was made of each example, in their order */
    NluTest(List<Example> gold, List<Parse> made) {
        examples = List.copyOf(gold);
        parses = made.stream().map(NluTest::withoutUntrained).toList();
        measureLabels();
        measureExtractors();
    }

    /** Parses the examples one after the other. */
    public static NluTest of(Understanding understanding, List<Example> gold) {
        return new NluTest(
                gold,
                gold.stream().map(example -> parse(understanding, example)).toList());
    }

    /** Parses on so many threads and tells how far it is. */
    static NluTest of(Understanding understanding, List<Example> gold, int threads, Progress progress) {
        LongAdder done = new LongAdder();
        List<Callable<List<Parse>>> parts = new ArrayList<>();
        for (int from = 0; from < gold.size(); from += PART) {
            List<Example> part = gold.subList(from, Math.min(gold.size(), from + PART));
            parts.add(() -> {
                List<Parse> parses = part.stream()
                        .map(example -> parse(understanding, example))
                        .toList();
                done.add(part.size());
                progress.at("examples", done.sum(), gold.size());
                return parses;
            });
        }
        return new NluTest(
                gold,
                Parallel.all(parts, threads).stream().flatMap(List::stream).toList());
    }

    private static Parse parse(Understanding understanding, Example example) {
        return understanding.parse(example.text(), ParseContext.NONE).parse();
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
            example.intent().ifPresent(intent -> intents.add(intent(example, intent, parse)));
            if (severalAnswers) {
                example.retrievalKey().ifPresent(key -> answers.add(answer(example, key, parse)));
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
    private static IntentResult intent(Example example, String gold, Parse parse) {
        boolean fallback = parse.intent().is(DefaultIntents.NLU_FALLBACK)
                && parse.ranking().size() > 1;
        List<IntentScore> ranking =
                fallback ? parse.ranking().subList(1, parse.ranking().size()) : parse.ranking();
        return new IntentResult(example, gold, fallback ? ranking.get(0) : parse.intent(), ranking);
    }

    private static IntentResult answer(Example example, String gold, Parse parse) {
        Selection own = parse.selections().get(example.intent().orElse(""));
        List<IntentScore> ranking = Optional.ofNullable(
                        own == null ? parse.selections().get(DEFAULT_SELECTOR) : own)
                .map(Selection::ranking)
                .orElse(List.of());
        return new IntentResult(example, gold, ranking.isEmpty() ? IntentScore.NONE : ranking.get(0), ranking);
    }

    List<Example> examples() {
        return examples;
    }

    List<Parse> parses() {
        return parses;
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

    /** Whether all intents and entities are as they should be. */
    public boolean allRight() {
        return intents.stream().allMatch(IntentResult::right) && spans.errors().isEmpty();
    }
}
