/** One accepted message becomes exactly one stored turn, in order. */
package org.parlance.server.turn;
