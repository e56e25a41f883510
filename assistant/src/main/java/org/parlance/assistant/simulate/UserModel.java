package org.parlance.assistant.simulate;

/**
 * How people differ.
 *
 * @param overAnswer probability to name a value that was not asked for yet
 * @param correctErrors probability to correct a wrong value, with a "no" or later unasked
 * @param patience messages beyond one per slot before the user gives up
 */
public record UserModel(Range overAnswer, Range correctErrors, Range patience) {
    public static final UserModel DEFAULT = new UserModel(new Range(0.2, 0.7), new Range(0.3, 0.9), new Range(4, 6));
}
