/** What a corrected talk adds to a project's files, and how it is written there. */
package org.parlance.cli.interactive.harvest;
