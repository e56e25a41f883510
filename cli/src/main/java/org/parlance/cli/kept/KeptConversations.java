package org.parlance.cli.kept;

import java.util.List;
import org.parlance.server.store.StoredTurn;

/** Conversations that a server kept. */
public interface KeptConversations extends AutoCloseable {
    /** The most ids of one page. */
    int PAGE = 1000;

    /**
     * Some of the ids: those that follow {@code after} in the order of the store; empty behind the last one.
     *
     * @throws org.parlance.core.problem.ParlanceException when they can't be had
     */
    List<String> ids(String after);

    /**
     * A conversation's turns, oldest first; empty when there is no such conversation.
     *
     * @throws org.parlance.core.problem.ParlanceException when they can't be had
     */
    List<StoredTurn> turns(String conversation);

    @Override
    void close();
}
