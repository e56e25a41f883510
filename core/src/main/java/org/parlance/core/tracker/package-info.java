/** A conversation as a sender and its events, and the state that derives from them. */
package org.parlance.core.tracker;
