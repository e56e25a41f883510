/** The turn: what an assistant makes of a message, a reminder or a finished action. */
package org.parlance.assistant;
