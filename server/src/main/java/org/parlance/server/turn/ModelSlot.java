package org.parlance.server.turn;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Holds the model that answers, so that another can take its place while the server runs. */
public final class ModelSlot {
    private final AtomicReference<Optional<ServedModel>> model;

    public ModelSlot(Optional<ServedModel> model) {
        this.model = new AtomicReference<>(model);
    }

    public Optional<ServedModel> get() {
        return model.get();
    }

    /**
     * The model.
     *
     * @throws NoModelException when there is none
     */
    public ServedModel need() {
        return get().orElseThrow(NoModelException::new);
    }

    public void set(Optional<ServedModel> other) {
        model.set(other);
    }
}
