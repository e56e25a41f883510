package org.parlance.cli.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.spi.Understanding;

/** How fast texts are parsed in this process, one after the other by one thread and by two, each for a fixed time after a warm-up. */
public final class ParseSpeed {
    private static final long WARM_UP_NANOS = 1_000_000_000L;
    private static final long NANOS = 2_000_000_000L;
    private static final double MEDIAN = 0.5;
    private static final double LATE = 0.99;

    private final Understanding understanding;
    private final List<String> texts;

    public ParseSpeed(Understanding understanding, List<String> texts) {
        this.understanding = understanding;
        this.texts = List.copyOf(texts);
    }

    public Map<Figure, Double> measure() throws InterruptedException, ExecutionException {
        timed(WARM_UP_NANOS, 0);
        List<Long> alone = timed(NANOS, 0).stream().sorted().toList();
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        figures.put(Figure.PARSE_P50_MS, alone.get((int) (alone.size() * MEDIAN)) / 1e6);
        figures.put(Figure.PARSE_P99_MS, alone.get((int) (alone.size() * LATE)) / 1e6);
        figures.put(Figure.PARSES_PER_SECOND, alone.size() / (NANOS / 1e9));
        figures.put(Figure.PARSES_PER_SECOND_2, together() / (NANOS / 1e9));
        return figures;
    }

    private double together() throws InterruptedException, ExecutionException {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Callable<List<Long>>> work = Stream.of(0, texts.size() / 2)
                    .<Callable<List<Long>>>map(from -> () -> timed(NANOS, from))
                    .toList();
            int parses = 0;
            for (Future<List<Long>> times : two.invokeAll(work)) {
                parses += times.get().size();
            }
            return parses;
        } finally {
            two.shutdownNow();
        }
    }

    /** The times of the texts from one on, again and again until the time is up; at least one. */
    private List<Long> timed(long nanos, int from) {
        List<Long> times = new ArrayList<>();
        long end = System.nanoTime() + nanos;
        for (int i = from; ; i++) {
            long begin = System.nanoTime();
            understanding.parse(texts.get(i % texts.size()), ParseContext.NONE);
            long now = System.nanoTime();
            times.add(now - begin);
            if (now >= end) {
                return times;
            }
        }
    }
}
