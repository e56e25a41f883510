package org.parlance.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.ProblemPrinter;
import org.parlance.core.problem.Suggest;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** Shows wrong usage in a few lines, with the verb or option that was most likely meant, in place of the whole help. */
final class Mistyped implements CommandLine.IParameterExceptionHandler {
    private final Console console;

    Mistyped(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException failure, String[] args) {
        CommandLine line = failure.getCommandLine();
        String verb = line.getCommandSpec().qualifiedName();
        console.err().print(new ProblemPrinter(console.colour()).render(problem(failure, args)));
        console.err().println(verb + " --help tells what can be said.");
        console.err().flush();
        return CommandLine.ExitCode.USAGE;
    }

    private static Problem problem(CommandLine.ParameterException failure, String[] args) {
        CommandLine line = failure.getCommandLine();
        Set<String> options = line.getCommandSpec().optionsMap().keySet();
        Optional<String> option = unknownOption(args, options);
        if (option.isPresent()) {
            String what = "There is no option %s of \"%s\"."
                    .formatted(option.get(), line.getCommandSpec().qualifiedName());
            return Problem.error(Location.NONE, what).maybe(meant(option.get(), options));
        }
        if (failure instanceof UnmatchedArgumentException unmatched
                && !line.getSubcommands().isEmpty()) {
            String verb = unmatched.getUnmatched().get(0);
            return Problem.error(Location.NONE, "There is no verb \"%s\".".formatted(verb))
                    .maybe(meant(verb, line.getSubcommands().keySet()));
        }
        return Problem.error(
                Location.NONE,
                failure.getMessage().strip().replaceFirst(" is not an? (long|int)$", " is no whole number") + ".");
    }

    private static String meant(String wrong, Set<String> known) {
        return Suggest.nearest(wrong, known)
                .map(name -> "you meant %s.".formatted(name))
                .orElse("");
    }

    private static Optional<String> unknownOption(String[] args, Set<String> known) {
        List<String> all = Arrays.asList(args);
        int end = all.contains("--") ? all.indexOf("--") : all.size();
        Stream<String> names = all.subList(0, end).stream().map(arg -> arg.replaceFirst("=.*", ""));
        return names.filter(name -> name.startsWith("--") && !known.contains(name))
                .findFirst();
    }
}
