/** Tells people why a turn went as it did. */
package org.parlance.assistant.explain;
