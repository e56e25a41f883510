package org.parlance.cli.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.cli.Console;
import org.parlance.core.config.ChannelCredentials;
import org.parlance.core.config.CredentialsReader;
import org.parlance.core.config.EndpointConfig;
import org.parlance.core.config.EndpointsReader;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.ProblemPrinter;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlReader;
import org.parlance.server.channel.CallbackChannel;
import org.parlance.server.channel.PushChannel;

/** Reads the channels of credentials.yml; one that can't be served is said once, and never stops the others. */
final class Channels {
    /** Always there, with or without an entry. */
    private static final Set<String> BUILT_IN = Set.of("rest", "cmdline");

    private Channels() {}

    /**
     * The channels to which the server brings its answers.
     *
     * @param given the file; empty = credentials.yml where there is one
     */
    static List<PushChannel> read(Optional<Path> given, Console console) {
        Path file = given.orElse(Path.of("credentials.yml"));
        if (given.isEmpty() && !Files.exists(file)) {
            return List.of();
        }
        Problems problems = new Problems();
        Map<String, ChannelCredentials> channels = new CredentialsReader(YamlReader.ofProcess()).read(file, problems);
        List<PushChannel> pushed = channels.values().stream()
                .filter(channel -> !BUILT_IN.contains(channel.channel()))
                .flatMap(channel -> channel(channel, problems).stream())
                .toList();
        problems.throwIfErrors(Kind.CONFIGURATION);
        if (!problems.isEmpty()) {
            console.err().println(new ProblemPrinter(console.colour()).render(problems.sorted()));
        }
        return pushed;
    }

    private static Optional<PushChannel> channel(ChannelCredentials channel, Problems problems) {
        if (channel.channel().equals(CallbackChannel.NAME)) {
            return callback(channel, problems);
        }
        problems.add(
                Problem.warning(channel.where(), "The channel \"%s\" is not served yet.".formatted(channel.channel()))
                        .because("Messages can come over the REST channel, which is always on."));
        return Optional.empty();
    }

    private static Optional<PushChannel> callback(ChannelCredentials channel, Problems problems) {
        EndpointConfig endpoint = EndpointsReader.endpoint(channel.source(), problems);
        endpoint.unknownKeys(Set.of(), "the credentials of " + channel.channel(), problems);
        try {
            return Optional.of(new CallbackChannel(endpoint));
        } catch (IllegalArgumentException unusable) {
            problems.add(Problem.error(channel.where(), "The channel \"callback\" has nowhere to bring its answers.")
                    .because("As its url, " + unusable.getMessage() + ".")
                    .maybe("url: http://localhost:5034/bot is missing."));
            return Optional.empty();
        }
    }
}
