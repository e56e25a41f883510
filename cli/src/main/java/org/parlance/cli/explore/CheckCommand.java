package org.parlance.cli.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parlance.assistant.talk.StoryWriter;
import org.parlance.cli.Console;
import org.parlance.cli.data.NewFiles;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.cli.train.ProgressBar;
import org.parlance.core.event.Event;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.policy.explore.Answer;
import org.parlance.policy.explore.Explored;
import org.parlance.policy.explore.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parlance data check}: plays every conversation up to a bound and tells what is wrong with any of them. */
@Command(
        name = "check",
        description = {
            "Plays every conversation that rules, forms and stories allow, and checks properties in all of them.",
            "Exit code 1 when a defect is found or a property does not hold."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: parlance data check --properties tests/properties.yml --story-out found.yml"})
public final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ProjectPaths paths;

    @Option(
            names = "--bound",
            paramLabel = "STATES",
            defaultValue = "100000",
            description = "The most states that are looked at (default: ${DEFAULT-VALUE}).")
    private int bound;

    @Option(names = "--rules", description = "Leave the stories out: rules and forms alone.")
    private boolean rulesOnly;

    @Option(
            names = "--properties",
            paramLabel = "FILE",
            description = "What must hold in every conversation (default: tests/properties.yml where it is there).")
    private Path properties;

    @Option(names = "--json", description = "Print what was found as JSON.")
    private boolean json;

    @Option(
            names = "--story-out",
            paramLabel = "FILE",
            description = "Write the conversations that show what was found as stories.")
    private Path storyOut;

    public CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        checkOptions();
        ProgressBar bar = new ProgressBar(console);
        Explored explored = new Check(rulesOnly, bound, bar).run(paths, file());
        bar.clear();
        List<Finding> defects = explored.defects();
        List<Answer> answers = explored.answers();
        if (json) {
            console.out().println(Json.pretty(CheckJson.of(explored, defects, answers)));
        } else {
            console.out().print(new CheckReport(console.colour()).of(explored, defects, answers));
        }
        console.out().flush();
        if (storyOut != null) {
            write(defects, answers);
        }
        return defects.isEmpty() && answers.stream().noneMatch(Answer.Refuted.class::isInstance) ? 0 : 1;
    }

    private Path file() {
        return properties == null ? Path.of("tests", "properties.yml") : properties;
    }

    private void checkOptions() {
        if (properties != null && !Files.exists(properties)) {
            throw new ParlanceException(
                    ParlanceException.Kind.DATA,
                    Problem.error(Location.ofFile(properties.toString()), "There is no such file of properties.")
                            .maybe("--properties should name another file; docs/checks.md shows one."));
        }
        checkBound();
        if (storyOut != null) {
            NewFiles.refuseToOverwrite(storyOut, "--story-out");
        }
    }

    private void checkBound() {
        if (bound < 1) {
            throw new ParlanceException(
                    ParlanceException.Kind.USAGE,
                    Problem.error(Location.NONE, "--bound must be at least 1, not %d.".formatted(bound)));
        }
    }

    private void write(List<Finding> defects, List<Answer> answers) {
        Map<String, List<Event>> stories = new LinkedHashMap<>();
        for (Finding finding : defects) {
            if (!finding.conversation().isEmpty()) {
                stories.put(finding.problem().what(), finding.conversation());
            }
        }
        for (Answer answer : answers) {
            if (answer instanceof Answer.Refuted refuted) {
                stories.put("not always: " + refuted.property().name(), refuted.conversation());
            }
        }
        if (!stories.isEmpty()) {
            save(stories);
        }
    }

    private void save(Map<String, List<Event>> stories) {
        try {
            Files.writeString(storyOut, StoryWriter.write(stories));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
