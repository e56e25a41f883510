package org.parlance.core.archive;

/**
 * How much an archive may ask for, so that a hostile one can't fill the memory.
 *
 * @param entries most entries
 * @param entryBytes most bytes of one, unpacked
 * @param totalBytes most bytes of all, unpacked
 * @param ratio how many times as long as packed an entry may be unpacked
 */
public record ArchiveLimits(int entries, long entryBytes, long totalBytes, int ratio) {
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(10_000, 512L << 20, 1L << 30, 100);
}
