package org.parlance.cli.visualize;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parlance.cli.Console;
import org.parlance.cli.data.NewFiles;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.core.file.UnfinishedFile;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.policy.draw.Box;
import org.parlance.policy.draw.Drawing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parlance visualize}: the machine of rules, forms and stories as a picture. */
@Command(
        name = "visualize",
        description = "Draws rules, forms and stories as the machine that predicts; trains nothing.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: parlance visualize --out story_graph.svg",
            "Example: parlance visualize --form restaurant_form --out form.html"
        })
public final class VisualizeCommand implements Callable<Integer> {
    /** What stands in each drawing. */
    private static final String TITLE = "<title>Dialogue machine</title>";

    private final Console console;

    @Mixin
    private ProjectPaths paths;

    @Mixin
    private DrawingChoice choice;

    @Option(
            names = {"-s", "--stories"},
            arity = "1..*",
            paramLabel = "PATH",
            description = "Draw the stories and rules of these files or folders (default: those of --data).")
    private List<Path> stories = List.of();

    @Option(
            names = {"-u", "--nlu"},
            arity = "1..*",
            paramLabel = "PATH",
            description = "More training data, for examples of what users say.")
    private List<Path> nlu = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A page (.html) or a picture (.svg), replaced if it is one; default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("graph.html");

    @Option(
            names = "--max-history",
            paramLabel = "N",
            description = "How many states back stories look, 0 for all (default: as config.yml says).")
    private Integer maxHistory;

    public VisualizeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean svg = isSvg();
        if (!isDrawing(out)) {
            NewFiles.refuseToOverwrite(out, "--out");
        }
        DrawnProject drawn = DrawnProject.of(data(), choice.choice(), history());
        write(svg ? drawn.svg() : drawn.page());
        tell(drawn);
        return 0;
    }

    private boolean isSvg() {
        String name =
                out.getFileName() == null ? "" : out.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".svg") && !name.endsWith(".html") && !name.endsWith(".htm")) {
            throw new ParlanceException(
                    Kind.USAGE,
                    Problem.error(Location.ofFile(out.toString()), "No picture can be written in this format.")
                            .maybe("--out should end in .html or .svg."));
        }
        return name.endsWith(".svg");
    }

    /** A drawing may be drawn anew; what else is there is not this verb's to replace. */
    private static boolean isDrawing(Path file) {
        try {
            return Files.isRegularFile(file) && Files.readString(file).contains(TITLE);
        } catch (IOException notText) {
            return false;
        }
    }

    private OptionalInt history() {
        if (maxHistory != null && maxHistory < 0) {
            throw new ParlanceException(
                    Kind.USAGE,
                    Problem.error(Location.NONE, "--max-history can't be " + maxHistory + ".")
                            .maybe("0, for all states, was meant."));
        }
        return maxHistory == null ? OptionalInt.empty() : OptionalInt.of(maxHistory);
    }

    private ProjectPaths data() {
        if (stories.isEmpty() && nlu.isEmpty()) {
            return paths;
        }
        List<Path> data = new ArrayList<>(stories.isEmpty() ? paths.data() : stories);
        data.addAll(nlu);
        String option = stories.isEmpty() ? "--nlu" : nlu.isEmpty() ? "--stories" : "--stories or --nlu";
        return paths.withData(option, data);
    }

    private void write(String text) {
        Path file = out.toAbsolutePath();
        try (UnfinishedFile part = UnfinishedFile.in(file.getParent())) {
            Files.writeString(part.path(), text, StandardCharsets.UTF_8);
            part.moveTo(file);
        } catch (IOException e) {
            throw new ParlanceException(
                    Kind.USAGE,
                    Problem.error(Location.ofFile(out.toString()), "The picture can't be written here.")
                            .because(e.toString())
                            .maybe("--out should name another file."));
        }
    }

    private void tell(DrawnProject drawn) {
        Drawing drawing = drawn.drawing();
        String parts = Stream.of(Box.Part.values())
                .filter(part -> drawing.count(part) > 0)
                .map(part -> "%s %d".formatted(part.plural().toLowerCase(Locale.ROOT), drawing.count(part)))
                .collect(Collectors.joining(", "));
        console.out().println("%s: %s (%s)".formatted(out, drawing.summary(), parts));
        drawn.assumedHistory().ifPresent(history -> console.err()
                .println("note: no policy of config.yml remembers stories; they are drawn as one that looks " + history
                        + " states back would."));
        if (drawn.contradictions() > 0) {
            console.err()
                    .println("note: rules and stories contradict each other (%d); parlance data validate tells where."
                            .formatted(drawn.contradictions()));
        }
        console.out().flush();
    }
}
