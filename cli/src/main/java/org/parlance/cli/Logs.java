package org.parlance.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Sets how much is logged before anything is: warnings by default, more with {@code -v} and {@code --debug}. */
final class Logs {
    private Logs() {}

    static void configure(String[] args) {
        List<String> words = List.of(args);
        Level level = words.contains("--debug") || words.contains("-vv")
                ? Level.DEBUG
                : words.contains("-v") || words.contains("--verbose")
                        ? Level.INFO
                        : words.contains("--quiet") ? Level.ERROR : Level.WARN;
        ((Logger) LoggerFactory.getLogger("org.parlance")).setLevel(level);
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME))
                .setLevel(level == Level.DEBUG ? Level.INFO : level == Level.ERROR ? Level.ERROR : Level.WARN);
    }
}
