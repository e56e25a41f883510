/** The ways in and out: what is said goes to those who listen, in order and until it has arrived. */
package org.parlance.server.channel;
