package org.parlance.core.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the cache within its limit; entries that another process takes away meanwhile are no concern. */
final class CacheEviction {
    /** No write takes this long: what is older was left behind by a process that ended. */
    private static final Duration STALE = Duration.ofHours(1);

    private record Entry(Path path, long size, Instant used) {}

    private CacheEviction() {}

    static void shrink(Path folder, long limit, Instant now) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path path : list(folder)) {
            entry(path, entries);
        }
        long total = 0;
        entries.sort(Comparator.comparing(Entry::used).reversed().thenComparing(Entry::path));
        for (Entry entry : entries) {
            boolean temporary = entry.path().toString().endsWith(TrainingCache.TEMPORARY);
            total += temporary ? 0 : entry.size();
            boolean stale = temporary && entry.used().isBefore(now.minus(STALE));
            if (stale || !temporary && total > limit) {
                Files.deleteIfExists(entry.path());
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(TrainingCache.SUFFIX)
                            || path.toString().endsWith(TrainingCache.TEMPORARY))
                    .toList();
        }
    }

    private static void entry(Path path, List<Entry> entries) throws IOException {
        try {
            entries.add(new Entry(
                    path, Files.size(path), Files.getLastModifiedTime(path).toInstant()));
        } catch (NoSuchFileException takenAway) {
            // Another process has dropped it: there is nothing left to count.
            return;
        }
    }
}
