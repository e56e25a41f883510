/** Verbs that write a project's files anew: in today's format, in another one, or split in two. */
package org.parlance.cli.data;
