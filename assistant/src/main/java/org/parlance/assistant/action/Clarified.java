package org.parlance.assistant.action;

import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.event.Stamp;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;

/** A message whose intent the user made certain. */
final class Clarified {
    private Clarified() {}

    static UserUttered of(UserUttered message) {
        Parse old = message.parse();
        Parse sure = new Parse(
                old.text(),
                new IntentScore(old.intentName(), 1.0),
                old.ranking(),
                old.entities(),
                old.tokens(),
                old.selections());
        return new UserUttered(
                message.text(), sure, message.channel(), message.messageId(), message.messageMetadata(), Stamp.NONE);
    }
}
