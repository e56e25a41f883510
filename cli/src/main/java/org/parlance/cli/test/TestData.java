package org.parlance.cli.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parlance.cli.project.DataFiles;
import org.parlance.cli.project.Document;
import org.parlance.core.domain.Domain;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.LegacyReader;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.data.NluReader;
import org.parlance.policy.story.StoryData;
import org.parlance.policy.story.StoryReader;

/** Finds and reads what a model is tested with. */
final class TestData {
    private static final Path TESTS = Path.of("tests");
    private static final Path DATA = Path.of("data");
    private static final Set<String> NOT_SEARCHED = Set.of("models", "results", "node_modules", "target");

    private final DataFiles files = new DataFiles(YamlReader.ofProcess(), Set.of(PlanReader.FIXTURES));
    private final Problems problems;

    TestData(Problems problems) {
        this.problems = problems;
    }

    /** The stories at these paths; where none is given those in {@code tests}, else in every {@code test_*.yml} here. */
    TestStories stories(List<Path> given, Domain domain) {
        List<Path> paths = given.isEmpty() ? storyPaths() : given;
        return storiesIn(
                files.of("--stories").read(paths, problems).stream()
                        .map(Document::content)
                        .toList(),
                domain);
    }

    /** The stories of files that were read already. */
    TestStories storiesIn(List<YamlMapping> contents, Domain domain) {
        StoryReader reader = StoryReader.forTests(domain);
        PlanReader plans = new PlanReader(domain, problems);
        StoryData stories = StoryData.EMPTY;
        for (YamlMapping content : contents) {
            if (content.has("stories")) {
                stories = stories.plus(reader.read(content, problems));
            }
        }
        return new TestStories(stories, plans.read(contents));
    }

    /** The examples at these paths; where none is given those in {@code tests}, and without any there those in {@code data}. */
    List<Example> examples(List<Path> given) {
        if (!given.isEmpty()) {
            return read(given);
        }
        List<Example> held = Files.isDirectory(TESTS) ? read(List.of(TESTS)) : List.of();
        return held.isEmpty() && Files.isDirectory(DATA) ? read(List.of(DATA)) : held;
    }

    private List<Example> read(List<Path> paths) {
        return examplesIn(files.of("--nlu").read(paths, problems).stream()
                .map(Document::content)
                .toList());
    }

    /** The examples of files that were read already, without duplicates. */
    List<Example> examplesIn(List<YamlMapping> contents) {
        return nluIn(contents).examples();
    }

    /** The examples of files that were read already, without duplicates, and synonyms, regular expressions and lookups. */
    NluData nluIn(List<YamlMapping> contents) {
        List<NluData> parts = new ArrayList<>();
        for (YamlMapping content : contents) {
            content.present("nlu").ifPresent(section -> parts.add(NluReader.read(section, problems)));
            content.present(LegacyReader.KEY).ifPresent(section -> parts.add(LegacyReader.read(section, problems)));
        }
        return NluData.merged(parts);
    }

    private static List<Path> storyPaths() {
        return Files.isDirectory(TESTS) ? List.of(TESTS) : named();
    }

    private static List<Path> named() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(Path.of(""), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = folder.getFileName().toString();
                    boolean hidden = name.startsWith(".") || NOT_SEARCHED.contains(name);
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.getFileName().toString().matches("test_.*\\.ya?ml")) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
