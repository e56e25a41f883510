/** Everything that can happen in a conversation, one record per kind, with Rasa's JSON names. */
package org.parlance.core.event;
