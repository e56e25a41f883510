package org.parlance.cli.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Copies a plug-in's files out of a zip or a folder, nowhere but below the target. */
final class PluginFiles {
    private static final int MOST_FILES = 2_000;
    private static final long MOST_BYTES = 4L << 30;

    private PluginFiles() {}

    /** Copies a zip's or folder's content; a zip's single top folder is left out. */
    static void copy(Path source, Path target) throws IOException {
        if (Files.isDirectory(source)) {
            copyFolder(source, target);
        } else {
            unzip(source, target);
            liftSingleFolder(target);
        }
    }

    /** Deletes a folder with everything in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void copyFolder(Path source, Path target) throws IOException {
        try (Stream<Path> all = Files.walk(source)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
    }

    private static void unzip(Path zip, Path target) throws IOException {
        long bytesLeft = MOST_BYTES;
        int files = 0;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++files > MOST_FILES) {
                    throw new IOException("it has more than " + MOST_FILES + " files");
                }
                Path file = below(target, entry.getName());
                if (!entry.isDirectory()) {
                    bytesLeft -= write(in, file, bytesLeft);
                }
            }
        }
        if (files == 0) {
            throw new IOException("it is no zip, or empty");
        }
    }

    private static Path below(Path target, String entry) throws IOException {
        Path file = target.resolve(entry).normalize();
        if (!file.startsWith(target.normalize())) {
            throw new IOException("an entry would lie outside of its folder");
        }
        return file;
    }

    private static long write(InputStream in, Path file, long most) throws IOException {
        Files.createDirectories(file.getParent());
        long written = 0;
        byte[] buffer = new byte[1 << 16];
        try (var out = Files.newOutputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                written += n;
                if (written > most) {
                    throw new IOException("it unpacks to more than " + (MOST_BYTES >> 30) + " GB");
                }
                out.write(buffer, 0, n);
            }
        }
        return written;
    }

    private static void liftSingleFolder(Path target) throws IOException {
        List<Path> top;
        try (Stream<Path> inside = Files.list(target)) {
            top = inside.toList();
        }
        if (top.size() != 1 || !Files.isDirectory(top.get(0))) {
            return;
        }
        try (Stream<Path> inside = Files.list(top.get(0))) {
            for (Path path : inside.toList()) {
                Files.move(path, target.resolve(path.getFileName().toString()));
            }
        }
        Files.delete(top.get(0));
    }
}
