package org.parlance.cli.run;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parlance.action.ActionLoader;
import org.parlance.action.ActionServer;
import org.parlance.action.LocalActions;
import org.parlance.cli.Console;
import org.parlance.cli.demo.Sample;
import org.parlance.cli.model.ModelOptions;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code parlance run actions}: serves Java actions over Rasa's action-server protocol. */
@Command(
        name = "actions",
        description = "Serves Java actions as Rasa's action server does.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: parlance run actions --actions target/my-actions.jar -p 5055"})
public final class RunActionsCommand implements Callable<Integer> {
    private static final int BODY_LIMIT = 16 << 20;

    private final Console console;

    @Option(
            names = {"-i", "--interface"},
            paramLabel = "HOST",
            description = "The address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = "0.0.0.0";

    @Option(
            names = {"-p", "--port"},
            paramLabel = "N",
            description = "The port (default: ${DEFAULT-VALUE}).")
    private int port = ActionServer.DEFAULT_PORT;

    @Option(
            names = "--actions",
            arity = "1..*",
            paramLabel = "PATH",
            description = "Jars or folders of Java actions (default: actions if there are jars, else the sample's).")
    private List<Path> actions;

    public RunActionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Path> places = places();
        Problems problems = new Problems();
        LocalActions local = new LocalActions(new ActionLoader(problems).load(places));
        problems.throwIfErrors(Kind.CONFIGURATION);
        try (StopSignal stop = StopSignal.listen();
                ActionServer server = ActionServer.start(local, host, port, BODY_LIMIT)) {
            console.err()
                    .printf(
                            "Serving %d actions from %s on http://%s:%d/webhook%n",
                            local.names().size(), places, host, server.port());
            console.err().flush();
            stop.await();
        }
        return 0;
    }

    private List<Path> places() {
        if (actions != null) {
            return actions;
        }
        Path own = Path.of("actions");
        return ModelOptions.jarsIn(own) ? List.of(own) : Sample.find().actions();
    }
}
