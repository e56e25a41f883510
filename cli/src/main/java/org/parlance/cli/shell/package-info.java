/** Talking to an assistant in a terminal or through a pipe. */
package org.parlance.cli.shell;
