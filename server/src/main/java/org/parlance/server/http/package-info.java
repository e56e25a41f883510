/** The HTTP API and the REST channel, as Rasa's clients know them. */
package org.parlance.server.http;
