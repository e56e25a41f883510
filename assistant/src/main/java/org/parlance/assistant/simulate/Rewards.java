package org.parlance.assistant.simulate;

/**
 * What a dialogue is worth, in arbitrary units.
 *
 * @param success the form ended with the values the user meant
 * @param failure the user lost patience
 * @param wrongValue the form ended with a value the user did not mean
 * @param turn each message of the user, usually negative
 * @param extraQuestion each question whether a value is right when it was, usually negative
 */
public record Rewards(double success, double failure, double wrongValue, double turn, double extraQuestion) {
    public static final Rewards DEFAULT = new Rewards(20, -10, -30, -1, -0.5);
}
