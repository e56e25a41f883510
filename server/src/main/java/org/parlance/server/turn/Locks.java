package org.parlance.server.turn;

import java.util.concurrent.locks.ReentrantLock;

/** One writer per conversation within this process; across processes the store decides. */
final class Locks {
    private static final int STRIPES = 512;

    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];

    Locks() {
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new ReentrantLock(true);
        }
    }

    ReentrantLock of(String conversation) {
        int hash = conversation.hashCode();
        return stripes[(hash ^ hash >>> 16) & (STRIPES - 1)];
    }
}
