package org.parlance.plugin.embeddings;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.parlance.core.graph.Fingerprint;
import org.parlance.core.message.Span;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.math.Parallel;

/**
 * Meanings of training texts, so that none is worked out twice: within a process as long as there is memory, also by trainings
 * that run at once, and from one process to the next in the training cache.
 */
final class KeptMeanings {
    /** A text with its tokens. */
    record Asked(String text, List<Span> tokens) {}

    /** So many that few are written anew after a few edits. */
    private static final int SHARDS = 64;

    private static final int TOLD_EVERY = 100;

    private final String fingerprint;
    private final BiFunction<String, List<Span>, Meaning> encoder;
    private SoftReference<ConcurrentHashMap<TextKey, CompletableFuture<Meaning>>> memory = new SoftReference<>(null);

    KeptMeanings(String fingerprint, BiFunction<String, List<Span>, Meaning> encoder) {
        this.fingerprint = fingerprint;
        this.encoder = encoder;
    }

    /** The meaning of each, in their order. */
    List<Meaning> of(List<Asked> asked, TrainingRun run) {
        ConcurrentHashMap<TextKey, CompletableFuture<Meaning>> known = memory();
        List<TextKey> keys = Parallel.map(asked, run.threads(), this::key);
        Map<TextKey, Asked> claimed = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            if (known.putIfAbsent(keys.get(i), new CompletableFuture<>()) == null) {
                claimed.put(keys.get(i), asked.get(i));
            }
        }
        try {
            fill(known, claimed, run);
        } catch (RuntimeException | Error failure) {
            claimed.keySet().forEach(key -> known.remove(key).completeExceptionally(failure));
            throw failure;
        }
        return keys.stream().map(key -> known.get(key).join()).toList();
    }

    private void fill(Map<TextKey, CompletableFuture<Meaning>> known, Map<TextKey, Asked> claimed, TrainingRun run) {
        Map<Integer, Map<TextKey, Asked>> shards = new LinkedHashMap<>();
        claimed.forEach((key, text) ->
                shards.computeIfAbsent(shard(key), s -> new LinkedHashMap<>()).put(key, text));
        Map<Integer, Map<TextKey, Meaning>> kept = new LinkedHashMap<>();
        shards.forEach((shard, texts) -> kept.put(shard, Shard.read(run.kept().get(name(shard)))));
        Map<TextKey, Asked> missing = new LinkedHashMap<>(claimed);
        kept.values().forEach(meanings -> missing.keySet().removeAll(meanings.keySet()));
        Map<TextKey, Meaning> encoded = encoded(missing, run);
        shards.forEach((shard, texts) -> {
            Map<TextKey, Meaning> all = new LinkedHashMap<>();
            texts.keySet()
                    .forEach(key -> all.put(
                            key, encoded.getOrDefault(key, kept.get(shard).get(key))));
            all.forEach((key, meaning) -> known.get(key).complete(meaning));
            if (texts.keySet().stream().anyMatch(encoded::containsKey)) {
                kept.get(shard).forEach(all::putIfAbsent);
                run.kept().put(name(shard), Shard.write(all));
            }
        });
    }

    private Map<TextKey, Meaning> encoded(Map<TextKey, Asked> missing, TrainingRun run) {
        AtomicInteger done = new AtomicInteger();
        List<Map.Entry<TextKey, Asked>> entries = List.copyOf(missing.entrySet());
        List<Meaning> meanings = Parallel.map(entries, run.threads(), entry -> {
            Meaning meaning =
                    encoder.apply(entry.getValue().text(), entry.getValue().tokens());
            tell(done.incrementAndGet(), entries.size(), run);
            return meaning;
        });
        Map<TextKey, Meaning> encoded = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            encoded.put(entries.get(i).getKey(), meanings.get(i));
        }
        return encoded;
    }

    private synchronized void tell(int done, int all, TrainingRun run) {
        if (done % TOLD_EVERY == 0 || done == all) {
            run.progress().at("Sentence vectors", done, all);
        }
    }

    private synchronized ConcurrentHashMap<TextKey, CompletableFuture<Meaning>> memory() {
        ConcurrentHashMap<TextKey, CompletableFuture<Meaning>> known = memory.get();
        if (known == null) {
            known = new ConcurrentHashMap<>();
            memory = new SoftReference<>(known);
        }
        return known;
    }

    private TextKey key(Asked asked) {
        return TextKey.of(fingerprint, asked.text(), asked.tokens());
    }

    private static int shard(TextKey key) {
        return (int) (key.high() >>> 58);
    }

    private String name(int shard) {
        return Fingerprint.of("sentence vectors 1 %s %d of %d".formatted(fingerprint, shard, SHARDS));
    }
}
