/** Conversations in a database: what was accepted, what happened, why, and what is to be said. */
package org.parlance.server.store;
