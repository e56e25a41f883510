package org.parlance.server.http;

import java.nio.file.Path;
import org.parlance.server.turn.ServedModel;

/** Reads a model, so that {@code PUT /model} can put it in the place of the running one. */
public interface ModelLoader {
    /**
     * Reads the model at {@code path}.
     *
     * @throws org.parlance.core.problem.ParlanceException when there is none or it cannot be read
     */
    ServedModel load(Path path);
}
