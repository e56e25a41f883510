package org.parlance.server.turn;

import java.util.Map;

/** Measures the model that answers; each test may take long and uses the model alone, no conversation. */
public interface ModelTests {
    /**
     * Walks test stories.
     *
     * @param yaml as a file of test stories has it
     * @param endToEnd whether the model hears the texts
     * @return Rasa's JSON of such an evaluation
     * @throws org.parlance.core.problem.ParlanceException when there are none, or they can't be read
     */
    Map<String, Object> stories(String yaml, boolean endToEnd);

    /**
     * Parses examples.
     *
     * @param yaml as a file of training data has it; JSON is YAML
     * @return Rasa's JSON of such an evaluation
     * @throws org.parlance.core.problem.ParlanceException when there are none, or they can't be read
     */
    Map<String, Object> examples(String yaml);

    /**
     * Trains the model's pipeline anew on all folds but one of these examples and tests on that one, fold by fold.
     *
     * @param yaml as a file of training data has it; JSON is YAML
     * @return Rasa's JSON of such an evaluation, of all folds together
     * @throws org.parlance.core.problem.ParlanceException when there are fewer examples than folds, or they can't be learnt from
     */
    Map<String, Object> crossValidation(String yaml, int folds);
}
