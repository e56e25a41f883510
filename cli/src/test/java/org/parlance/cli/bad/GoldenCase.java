package org.parlance.cli.bad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A folder with {@code command.txt}, {@code expected.txt} and, in {@code files}, what differs from the project in which nothing
 * is wrong; {@code in.txt} are the user's lines. The last command is the one that is told about, those before it must succeed:
 * <pre>
 * parlance VERB …        {port} stands for a port that is taken
 * remove FILE
 * cut FILE BYTES         keeps the beginning
 * plant MODEL NAME      puts an entry of that name into the archive
 * </pre>
 */
record GoldenCase(Path folder, Path project) {
    private static final Path RESOURCES = Path.of("src/test/resources");

    /** Every folder below a folder of the test resources. */
    static List<GoldenCase> in(String group) throws IOException {
        try (Stream<Path> folders = Files.list(RESOURCES.resolve(group))) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> new GoldenCase(folder, RESOURCES.resolve("good/shop")))
                    .toList();
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** Runs the commands in a copy and compares; {@code -Dparlance.golden=write} writes the golden text anew. */
    void check(Path work) throws IOException, InterruptedException {
        copy(project, work);
        copy(folder.resolve("files"), work);
        String report = run(work);
        Path golden = folder.resolve("expected.txt");
        if ("write".equals(System.getProperty("parlance.golden"))) {
            Files.writeString(golden, report);
        }
        assertThat(golden).exists();
        assertThat(report).isEqualTo(Files.readString(golden));
        assertThat(report).doesNotContain("\tat ", "Exception", "org.parlance", "java.");
    }

    private String run(Path work) throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(folder.resolve("command.txt"));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            for (String line : lines.subList(0, lines.size() - 1)) {
                prepare(line, work);
            }
            TreeSet<String> before = files(work);
            String last = lines.get(lines.size() - 1);
            Ran ran = parlance(last.replace("{port}", port), work);
            TreeSet<String> left = files(work);
            left.removeAll(before);
            return new Report(last, ran, left).text().replace(port, "PORT");
        }
    }

    private void prepare(String line, Path work) throws IOException, InterruptedException {
        String[] words = line.split(" ", 3);
        Path file = work.resolve(words[1]);
        switch (words[0]) {
            case "parlance" -> assertThat(parlance(line, work).code()).as(line).isZero();
            case "remove" -> Files.delete(file);
            case "cut" -> Files.write(file, Arrays.copyOf(Files.readAllBytes(file), Integer.parseInt(words[2])));
            case "plant" -> plant(file, words[2]);
            default -> throw new IllegalArgumentException("No harness command: " + line);
        }
    }

    private static void plant(Path model, String name) throws IOException {
        Path planted = model.resolveSibling("planted");
        try (ZipFile old = new ZipFile(model.toFile());
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(planted))) {
            for (ZipEntry entry : Collections.list(old.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                old.getInputStream(entry).transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(1);
        }
        Files.move(planted, model, StandardCopyOption.REPLACE_EXISTING);
    }

    private Ran parlance(String line, Path work) throws IOException, InterruptedException {
        List<String> words = Arrays.asList(line.split(" "));
        assertThat(words.get(0)).isEqualTo("parlance");
        return Ran.parlance(work, words.subList(1, words.size()), folder.resolve("in.txt"));
    }

    /** What lies in the folder, the cache's and the stores' inner files left out. */
    private static TreeSet<String> files(Path work) throws IOException {
        try (Stream<Path> all = Files.walk(work)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> work.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith(".parlance/cache/") || !name.endsWith(".model"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.deleteIfExists(target);
                Files.copy(path, target);
            }
        }
    }
}
