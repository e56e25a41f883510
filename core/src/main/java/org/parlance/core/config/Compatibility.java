package org.parlance.core.config;

/**
 * Where Rasa's behaviour is a defect, whether to follow it all the same; given at construction, never a global test. Each
 * difference stands in docs/differences.md.
 *
 * @param silentCircuitBreaker a turn that reaches the limit of actions ends without a word
 * @param loseEventsOfFailedAction a failed action leaves neither events nor an answer
 * @param unfilledOnUnknownPlaceholder one unknown placeholder leaves the whole text unfilled
 * @param scriptsAsEmoji the whitespace tokenizer takes Chinese, Japanese and Korean words for emoji
 * @param keepDuplicateEntities the same entity found by several extractors stays several times
 * @param regexNeedsAnnotation the regex extractor only finds entities that are annotated somewhere in the training data
 * @param walkWithAnswerNames a test story goes on with {@code utter_faq/hours} as an action of its own, which no rule knows
 */
public record Compatibility(
        boolean silentCircuitBreaker,
        boolean loseEventsOfFailedAction,
        boolean unfilledOnUnknownPlaceholder,
        boolean scriptsAsEmoji,
        boolean keepDuplicateEntities,
        boolean regexNeedsAnnotation,
        boolean walkWithAnswerNames) {
    /** Does what is right. */
    public static final Compatibility NONE = new Compatibility(false, false, false, false, false, false, false);
    /** Does what Rasa 3.6 does, defects included: {@code compatibility: rasa-3.6}. */
    public static final Compatibility RASA_3_6 = new Compatibility(true, true, true, true, true, true, true);
}
