package org.parlance.cli.explain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.server.store.ConversationStore;
import org.parlance.server.store.StoreUrl;

/** The evidence that a server kept with its turns. */
final class KeptTurns {
    private static final Path FILE = Path.of(".parlance", "conversations");
    private static final Duration LEASE = Duration.ofSeconds(1);

    private final String url;

    /** @param url of the store; null for the usual file */
    KeptTurns(String url) {
        this.url = url;
    }

    /**
     * By number of the turn, oldest first; empty when there is no such conversation.
     *
     * @throws ParlanceException when the store can't be opened
     */
    Map<Long, Map<String, Object>> of(String conversation) {
        try (ConversationStore store = ConversationStore.open(place(), LEASE)) {
            return store.evidence(conversation);
        }
    }

    private StoreUrl place() {
        if (url != null) {
            return StoreUrl.parse(url);
        }
        if (!Files.exists(FILE.resolveSibling(FILE.getFileName() + ".mv.db"))) {
            throw new ParlanceException(
                    Kind.DATA,
                    Problem.error(Location.ofFile(FILE.toString()), "There are no conversations here.")
                            .maybe("no server ran in this folder, or --store should name where it kept them."));
        }
        return StoreUrl.file(FILE);
    }
}
