package org.parlance.server.turn;

import java.util.Map;
import java.util.Optional;
import org.parlance.assistant.Assistant;

/**
 * The model that answers.
 *
 * @param assistant the model at work
 * @param file the archive's name, as {@code GET /status} shows it
 * @param domain its domain in Rasa's JSON form, as {@code GET /domain} shows it
 * @param tests measures it; absent where the server shall not
 */
public record ServedModel(Assistant assistant, String file, Map<String, Object> domain, Optional<ModelTests> tests) {
    /** One that is not measured. */
    public ServedModel(Assistant assistant, String file, Map<String, Object> domain) {
        this(assistant, file, domain, Optional.empty());
    }

    /** Which model it is; noted with every event. */
    public String id() {
        return assistant.settings().modelId();
    }
}
