package org.parlance.assistant.talk;

import java.util.ArrayList;
import java.util.List;

/**
 * A talk written down beforehand.
 *
 * <pre>{@code
 * # a comment
 * hi there
 * bot: Hello! What can I do for you?
 * where is my order?
 * bot: ...
 * }</pre>
 *
 * @param name whose talk it is, also the conversation's id
 * @param exchanges in order
 */
public record Script(String name, List<Exchange> exchanges) {
    private static final String BOT = "bot:";
    private static final String USER = "user:";

    public Script {
        exchanges = List.copyOf(exchanges);
    }

    /**
     * A message and what should be answered.
     *
     * @param user what is said
     * @param expected the replies' texts in order, {@code ...} standing for any text; empty when nothing is compared
     */
    public record Exchange(String user, List<String> expected) {
        public Exchange {
            expected = List.copyOf(expected);
        }
    }

    /** Reads a script: a message per line, below it the expected replies, each behind {@code bot:}. */
    public static Script of(String name, List<String> lines) {
        List<Exchange> exchanges = new ArrayList<>();
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith(BOT) && !exchanges.isEmpty()) {
                Exchange last = exchanges.remove(exchanges.size() - 1);
                List<String> expected = new ArrayList<>(last.expected());
                expected.add(text.substring(BOT.length()).strip());
                exchanges.add(new Exchange(last.user(), expected));
            } else if (!text.isEmpty() && !text.startsWith("#")) {
                String said =
                        text.startsWith(USER) ? text.substring(USER.length()).strip() : text;
                exchanges.add(new Exchange(said, List.of()));
            }
        }
        return new Script(name, exchanges);
    }
}
