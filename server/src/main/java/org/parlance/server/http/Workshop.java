package org.parlance.server.http;

import java.util.Optional;

/**
 * Where other models come from while a server runs.
 *
 * @param loader reads one for {@code PUT /model}; absent where the server keeps the one it has
 * @param trainer trains one for {@code POST /model/train}; absent where the server shall not
 */
public record Workshop(Optional<ModelLoader> loader, Optional<ModelTrainer> trainer) {
    /** The server keeps the model it has. */
    public static final Workshop CLOSED = new Workshop(Optional.empty(), Optional.empty());
}
