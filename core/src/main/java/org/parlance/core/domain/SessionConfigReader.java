package org.parlance.core.domain;

import java.util.Optional;
import java.util.Set;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;

/** Reads {@code session_config}. */
final class SessionConfigReader {
    private static final String EXPIRATION = "session_expiration_time";
    private static final String CARRY_OVER = "carry_over_slots_to_new_session";

    private SessionConfigReader() {}

    /** What the file says; empty where it says nothing or what is usual anyway. */
    static Optional<SessionConfig> read(YamlMapping file, Problems problems) {
        return file.mapping("session_config", problems)
                .map(session -> settings(session, problems))
                .filter(session -> !session.equals(SessionConfig.DEFAULT));
    }

    /** A number in quotes, which Rasa's schema lets through. */
    private static Optional<Double> quoted(YamlMapping session) {
        return session.present(EXPIRATION)
                .map(YamlNode::plain)
                .filter(value -> value instanceof String text && text.strip().matches("\\d+(\\.\\d+)?"))
                .map(value -> Double.valueOf(value.toString().strip()));
    }

    private static SessionConfig settings(YamlMapping session, Problems problems) {
        session.unknownKeys(Set.of(EXPIRATION, CARRY_OVER), Severity.WARNING, "session_config", problems);
        double minutes = quoted(session)
                .or(() -> session.number(EXPIRATION, problems))
                .orElse(SessionConfig.DEFAULT.expirationMinutes());
        if (!(minutes >= 0)) {
            session.get(EXPIRATION)
                    .ifPresent(node -> problems.error(
                            node.location(),
                            "The session_expiration_time (%s) must not be negative.".formatted(node.plain()),
                            "0 was meant, which means that a session never ends."));
        }
        boolean carryOver = session.bool(CARRY_OVER, problems).orElse(SessionConfig.DEFAULT.carryOverSlots());
        return new SessionConfig(minutes, carryOver);
    }
}
