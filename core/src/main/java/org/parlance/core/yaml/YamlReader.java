package org.parlance.core.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML files into nodes. Nothing in a file makes it throw: what is wrong goes to the problems, each with its place; after
 * an error of syntax there is no node, after any other the node holds what could be read.
 */
public final class YamlReader {
    private static final int MOST_BYTES_PER_CODE_POINT = 4;

    private final Environment environment;
    private final YamlLimits limits;

    /** Reads with the variables of {@code environment} for {@code ${NAME}} in plain text. */
    public YamlReader(Function<String, Optional<String>> environment, YamlLimits limits) {
        this.environment = new Environment(environment);
        this.limits = limits;
    }

    /** Reads with the variables of this process and the default limits. */
    public static YamlReader ofProcess() {
        return new YamlReader(name -> Optional.ofNullable(System.getenv(name)), YamlLimits.DEFAULT);
    }

    /** The value of a file; empty where the file is, and after an error. */
    public Optional<YamlNode> read(Path path, Problems problems) {
        String file = path.toString();
        long most = (long) limits.codePoints() * MOST_BYTES_PER_CODE_POINT;
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 16));
        } catch (IOException unreadable) {
            problems.add(unreadable(file, unreadable));
            return Optional.empty();
        }
        if (bytes.length > most) {
            problems.add(tooLong(file));
            return Optional.empty();
        }
        return Source.decode(file, bytes, problems).flatMap(source -> read(source, problems));
    }

    /** The value of a text that is shown under a name in problems; empty where the text is, and after an error. */
    public Optional<YamlNode> read(String name, String text, Problems problems) {
        return Source.of(name, text, problems).flatMap(source -> read(source, problems));
    }

    private Optional<YamlNode> read(Source source, Problems problems) {
        if (source.text().codePointCount(0, source.text().length()) > limits.codePoints()) {
            problems.add(tooLong(source.file()));
            return Optional.empty();
        }
        try {
            return composer(source, problems).document();
        } catch (Stopped stopped) {
            problems.add(stopped.problem());
        } catch (MarkedYAMLException failure) {
            problems.add(SyntaxProblems.of(failure, source));
        }
        return Optional.empty();
    }

    private Composer composer(Source source, Problems problems) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        Breaks breaks = Breaks.in(source.text());
        StreamReader reader = new StreamReader(breaks.hide(source.text()));
        ScalarComposer scalars = new ScalarComposer(source, breaks, environment, source.isAscii());
        return new Composer(
                new GuardedParser(new ParserImpl(reader, options), source), scalars, new Budget(limits), problems);
    }

    private Problem tooLong(String file) {
        return Problem.error(
                        Location.ofFile(file), "This file is longer than %d characters.".formatted(limits.codePoints()))
                .because("This is the limit for one file.")
                .maybe("it can be split into several files.");
    }

    private static Problem unreadable(String file, IOException failure) {
        boolean missing = failure instanceof NoSuchFileException;
        String what = missing ? "There is no such file." : "This file can't be read: " + failure.getMessage();
        return Problem.error(Location.ofFile(file), what);
    }
}
