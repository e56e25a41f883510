package org.parlance.server.turn;

/** What becomes of answers for which nobody waits. */
public interface Outgoing {
    /** Every answer is waited for. */
    Outgoing NOTHING = new Outgoing() {
        @Override
        public boolean takes(String channel) {
            return false;
        }

        @Override
        public void deliverSoon(String conversation) {}
    };

    /** True for the channels whose answers the server delivers by itself. */
    boolean takes(String channel);

    /** There is something new to be delivered in a conversation. */
    void deliverSoon(String conversation);
}
