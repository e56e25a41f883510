/** The command line: one class per verb, and the wiring of all modules. */
package org.parlance.cli;
