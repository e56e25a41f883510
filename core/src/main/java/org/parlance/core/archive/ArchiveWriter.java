package org.parlance.core.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parlance.core.file.UnfinishedFile;
import org.parlance.core.graph.Fingerprint;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.SystemReason;
import org.parlance.core.train.ModelFiles;

/** Writes a model as a zip file: the same model gives the same bytes, and nothing half-written is ever in place. */
public final class ArchiveWriter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    /** A month after the earliest that a zip file can say: of that one Java also writes the moment in the local time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int FINGERPRINT_DIGITS = 8;

    private ArchiveWriter() {}

    /**
     * Writes {@code <time>-<fingerprint>.parlance} into a folder, which is made when needed.
     *
     * @param time shown in the name, and nowhere in the file
     */
    public static Path write(ModelArchive archive, Path folder, LocalDateTime time) {
        String fingerprint = fingerprint(archive).substring(0, FINGERPRINT_DIGITS);
        Path file = folder.resolve(TIME.format(time) + "-" + fingerprint + ModelStore.SUFFIX);
        writeTo(archive, file);
        return file;
    }

    /** Writes a file of any name; an older one is replaced at once. */
    public static void writeTo(ModelArchive archive, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try (UnfinishedFile unfinished = UnfinishedFile.in(folder)) {
            try (OutputStream out = Files.newOutputStream(unfinished.path())) {
                zip(entries(archive), out);
            }
            unfinished.moveTo(file);
        } catch (IOException failure) {
            throw new ParlanceException(
                    ParlanceException.Kind.DATA,
                    List.of(Problem.error(Location.ofFile(file.toString()), "The model can't be written.")
                            .because("The reason: " + SystemReason.of(failure) + ".")
                            .maybe("--out should name another folder, or there is no room on the disk.")),
                    failure);
        }
    }

    /** SHA-256 of names and contents, which doesn't depend on how they are compressed. */
    public static String fingerprint(ModelArchive archive) {
        MessageDigest digest = Fingerprint.digest();
        entries(archive).forEach((name, bytes) -> {
            digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Map<String, byte[]> entries(ModelArchive archive) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(ArchiveNames.MANIFEST, utf8(Json.pretty(ManifestJson.write(archive)) + "\n"));
        entries.put(ArchiveNames.CONFIG, utf8(archive.config()));
        entries.put(ArchiveNames.DOMAIN, utf8(archive.domain()));
        entries.put(
                ArchiveNames.PROVENANCE, utf8(Json.pretty(archive.provenance().toJson()) + "\n"));
        int number = 1;
        for (Manifest.Entry entry : archive.manifest().nodes()) {
            ModelFiles files = archive.components().get(entry.node().name());
            String folder = ArchiveNames.folder(number++, entry.node().component());
            files.names().forEach(name -> entries.put(checked(folder + name), files.bytes(name)));
        }
        return entries;
    }

    private static String checked(String name) {
        if (!ArchiveNames.isPlain(name)) {
            throw new IllegalArgumentException("\"%s\" is no name for a model's file.".formatted(name));
        }
        return name;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void zip(Map<String, byte[]> entries, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> one : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(one.getKey());
                entry.setTimeLocal(NO_TIME);
                if (isStored(one.getValue())) {
                    store(entry, one.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
    }

    /** What doesn't shrink is stored, and what shrinks so much that the reader would take it for a bomb. */
    private static boolean isStored(byte[] bytes) {
        long deflated = deflatedSize(bytes);
        return deflated >= bytes.length || bytes.length > deflated * ArchiveLimits.DEFAULT.ratio();
    }

    private static void store(ZipEntry entry, byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(crc.getValue());
    }

    private static long deflatedSize(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        ByteArrayOutputStream counted = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(counted, deflater)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can always be written to.", impossible);
        } finally {
            deflater.end();
        }
        return counted.size();
    }
}
