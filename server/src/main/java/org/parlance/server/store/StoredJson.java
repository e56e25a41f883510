package org.parlance.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.parlance.core.json.Json;

/** Reads JSON that this program wrote; anything else there is damage. */
final class StoredJson {
    private StoredJson() {}

    static Map<String, Object> object(String json) {
        try {
            return Json.readObject(json);
        } catch (IOException e) {
            throw new UncheckedIOException("A stored row is damaged.", e);
        }
    }
}
