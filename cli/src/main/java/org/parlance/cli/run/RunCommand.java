package org.parlance.cli.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.parlance.cli.Console;
import org.parlance.cli.Version;
import org.parlance.cli.model.AssistantFactory;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.model.ModelOptions;
import org.parlance.cli.test.ModelTester;
import org.parlance.core.config.Compatibility;
import org.parlance.core.config.Endpoints;
import org.parlance.nlg.ResponseChooser;
import org.parlance.server.ParlanceServer;
import org.parlance.server.ServerConfig.Identity;
import org.parlance.server.channel.PushChannel;
import org.parlance.server.http.Workshop;
import org.parlance.server.turn.ModelSlot;
import org.parlance.server.turn.ServedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parlance run}: serves an assistant over HTTP until it is stopped. */
@Command(
        name = "run",
        description = "Serves an assistant over HTTP: the REST channel and, with --enable-api, Rasa's API.",
        mixinStandardHelpOptions = true,
        subcommands = RunActionsCommand.class,
        footer = {"", "Example: parlance run --enable-api --cors '*' -p 5005"})
public final class RunCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ModelOptions options;

    @Mixin
    private ServerOptions server;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "The channels (default: credentials.yml, if there is one).")
    private Path credentials;

    public RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        server.check();
        List<PushChannel> channels = Channels.read(Optional.ofNullable(credentials), console);
        Endpoints endpoints = options.endpoints(console);
        AssistantFactory factory = new AssistantFactory(
                endpoints, options.actions(), ResponseChooser.random(new Random()), Clock.systemUTC());
        ServedModel model = served(factory, options.load());
        boolean rasa = model.assistant().settings().compatibility().equals(Compatibility.RASA_3_6);
        Identity identity = new Identity(Version.current(), rasa);
        try (StopSignal stop = StopSignal.listen();
                ParlanceServer running = ParlanceServer.start(
                        server.config(identity), new ModelSlot(Optional.of(model)), workshop(factory), channels)) {
            console.err().printf("Serving %s on http://%s:%d%n", model.id(), server.host(), running.port());
            console.err().flush();
            stop.await();
        }
        return 0;
    }

    private Workshop workshop(AssistantFactory factory) {
        ApiTrainer trainer = new ApiTrainer(Path.of("models"), Path.of(".parlance", "cache"), options.plugins());
        return new Workshop(Optional.of(path -> served(factory, options.load(path))), Optional.of(trainer));
    }

    private ServedModel served(AssistantFactory factory, LoadedModel model) {
        return new ServedModel(
                factory.assistant(model),
                model.file().getFileName().toString(),
                model.domainJson(),
                Optional.of(new ModelTester(model, options.plugins())));
    }
}
