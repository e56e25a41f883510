/** The words every room of Parlance shares: messages, events, trackers, domains, problems and the doors between rooms. */
package org.parlance.core;
