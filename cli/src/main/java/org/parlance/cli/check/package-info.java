/** Checks that need understanding, dialogue and responses together; each kind of finding stands in {@code docs/checks.md}. */
package org.parlance.cli.check;
