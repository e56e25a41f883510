package org.parlance.server.http;

/** Trains a model for {@code POST /model/train}; who wires the server brings it along. */
public interface ModelTrainer {
    /**
     * Trains; one call at a time.
     *
     * @param yaml configuration, domain and training data in one, as Rasa's API takes them
     * @param options what the request asks for
     * @throws org.parlance.core.problem.ParlanceException when the data has errors
     */
    Trained train(String yaml, Options options);

    /**
     * What the request asks for.
     *
     * @param keep whether the model also goes to the folder of models
     * @param force whether unchanged parts are trained again
     */
    record Options(boolean keep, boolean force) {}

    /**
     * A trained model.
     *
     * @param name its file name
     * @param content the file
     */
    record Trained(String name, byte[] content) {
        public Trained {
            content = content.clone();
        }

        @Override
        public byte[] content() {
            return content.clone();
        }
    }
}
