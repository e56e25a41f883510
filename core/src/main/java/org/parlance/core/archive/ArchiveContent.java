package org.parlance.core.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks an archive into memory, within limits. */
final class ArchiveContent {
    private final ArchiveLimits limits;

    ArchiveContent(ArchiveLimits limits) {
        this.limits = limits;
    }

    /** The content of each entry by name. */
    Map<String, byte[]> of(Path file) throws IOException, CentralDirectory.Unreadable {
        List<CentralDirectory.Entry> entries;
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            entries = CentralDirectory.read(channel);
        }
        new ArchiveCheck(limits).check(entries);
        Map<String, byte[]> content = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (CentralDirectory.Entry entry : entries) {
                content.put(entry.name(), bytes(zip, entry));
            }
        } catch (ZipException | EOFException damaged) {
            throw new CentralDirectory.Unreadable("it is damaged (" + damaged.getMessage() + ")");
        }
        return content;
    }

    /** Reads one byte more than was promised at most, so that a false promise costs nothing. */
    private static byte[] bytes(ZipFile zip, CentralDirectory.Entry entry)
            throws IOException, CentralDirectory.Unreadable {
        ZipEntry found = zip.getEntry(entry.name());
        byte[] bytes = new byte[0];
        if (found != null) {
            try (InputStream in = zip.getInputStream(found)) {
                bytes = in.readNBytes((int) Math.min(entry.size() + 1, Integer.MAX_VALUE - 16));
            }
        }
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (bytes.length != entry.size() || crc.getValue() != entry.crc()) {
            throw new CentralDirectory.Unreadable("its entry \"%s\" is damaged".formatted(entry.name()));
        }
        return bytes;
    }
}
