/** Everything that was recorded from Rasa, file by file: what is compared, what is equal, and what differs without the switch. */
package org.parlance.cli.conformance;
