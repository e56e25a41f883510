/** What policies see of a conversation: one small state before each action, as in Rasa. */
package org.parlance.policy.state;
