/** Conversation tests: scripted talks are replayed and compared. */
package org.parlance.assistant.talk;
