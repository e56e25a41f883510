package org.parlance.cli.kept;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.parlance.core.http.HttpTarget;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.server.store.StoreUrl;
import picocli.CommandLine.Option;

/** The options of every verb that reads what a server kept: from where. */
public final class KeptOptions {
    /** Where a server keeps them when nothing is said. */
    public static final Path FILE = Path.of(".parlance", "conversations");

    @Option(
            names = "--store",
            paramLabel = "JDBC-URL",
            description = "Where conversations are kept (default: the H2 file in .parlance).")
    private String store;

    @Option(
            names = "--url",
            paramLabel = "ADDRESS",
            description =
                    "Ask the server that runs there with --enable-api, e.g. http://127.0.0.1:5005; needed while it has its H2 file open.")
    private String url;

    @Option(
            names = {"-t", "--token", "--auth-token"},
            paramLabel = "TOKEN",
            description = "The token that the server asks for.")
    private String token;

    public KeptOptions() {}

    /**
     * Opens the store, or the way to the server.
     *
     * @throws ParlanceException when the store can't be opened, or both or wrong addresses are given
     */
    public KeptConversations open() {
        if (url == null) {
            return stored(store == null ? usual() : StoreUrl.parse(store));
        }
        if (store != null) {
            throw usage("Either --store or --url can be read, not both.", "");
        }
        try {
            HttpTarget server = HttpTarget.of(url);
            return new ServedConversations(token == null ? server : server.withParameter("token", token));
        } catch (IllegalArgumentException e) {
            throw usage("--url is no address of a server.", "\"--url http://127.0.0.1:5005\" was meant.");
        }
    }

    private static KeptConversations stored(StoreUrl place) {
        return opened(
                place,
                StoredConversations::new,
                "it is a running server: ask that with \"--url http://127.0.0.1:5005\" (it needs --enable-api).");
    }

    /**
     * What a store is opened as.
     *
     * @param maybe what to do when a server has it open
     * @throws ParlanceException when it can't be opened
     */
    public static <T> T opened(StoreUrl place, Function<StoreUrl, T> open, String maybe) {
        try {
            return open.apply(place);
        } catch (ParlanceException e) {
            if (!place.inUse(e)) {
                throw e;
            }
            throw new ParlanceException(
                    Kind.UNAVAILABLE,
                    Problem.error(Location.NONE, "The store %s is open in another process.".formatted(place.shown()))
                            .because("An H2 file belongs to one process; a second one could damage it.")
                            .maybe(maybe));
        }
    }

    private static StoreUrl usual() {
        if (!Files.exists(FILE.resolveSibling(FILE.getFileName() + ".mv.db"))) {
            throw new ParlanceException(
                    Kind.DATA,
                    Problem.error(Location.ofFile(FILE.toString()), "There are no conversations here.")
                            .maybe("no server ran in this folder, or --store should name where it kept them."));
        }
        return StoreUrl.file(FILE);
    }

    private static ParlanceException usage(String what, String maybe) {
        return new ParlanceException(
                Kind.USAGE, Problem.error(Location.NONE, what).maybe(maybe));
    }
}
