package org.parlance.core.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;

/** Looks for what no archive of ours has before anything is unpacked. */
final class ArchiveCheck {
    private final ArchiveLimits limits;

    ArchiveCheck(ArchiveLimits limits) {
        this.limits = limits;
    }

    void check(List<CentralDirectory.Entry> entries) throws CentralDirectory.Unreadable {
        refuse(
                entries.size() > limits.entries(),
                "it has %d entries, and %d are the limit".formatted(entries.size(), limits.entries()));
        Set<String> names = new HashSet<>();
        long total = 0;
        for (CentralDirectory.Entry entry : entries) {
            checkName(entry, names);
            checkContent(entry);
            total += entry.size();
        }
        refuse(
                total > limits.totalBytes(),
                "its entries are %d bytes long together, and %d are the limit".formatted(total, limits.totalBytes()));
    }

    private static void checkName(CentralDirectory.Entry entry, Set<String> names) throws CentralDirectory.Unreadable {
        String shown = shown(entry);
        refuse(!ArchiveNames.isPlain(entry.name()), shown + " leads out of the archive or has a strange name");
        refuse(!names.add(entry.name()), shown + " is there twice");
        refuse(entry.isSpecial(), shown + " is a link and no file");
    }

    private void checkContent(CentralDirectory.Entry entry) throws CentralDirectory.Unreadable {
        String shown = shown(entry);
        refuse(entry.encrypted(), shown + " is encrypted");
        refuse(
                entry.method() != ZipEntry.STORED && entry.method() != ZipEntry.DEFLATED,
                shown + " is packed in a way that is not read");
        refuse(
                entry.size() > limits.entryBytes(),
                "%s is %d bytes long, and %d are the limit".formatted(shown, entry.size(), limits.entryBytes()));
        refuse(
                entry.size() > entry.packed() * limits.ratio(),
                "%s is more than %d times as long as packed".formatted(shown, limits.ratio()));
    }

    private static String shown(CentralDirectory.Entry entry) {
        String name = entry.name();
        String cut = name.length() <= 80 ? name : name.substring(0, 80) + "...";
        return "its entry \"%s\"".formatted(cut);
    }

    private static void refuse(boolean bad, String why) throws CentralDirectory.Unreadable {
        if (bad) {
            throw new CentralDirectory.Unreadable(why);
        }
    }
}
