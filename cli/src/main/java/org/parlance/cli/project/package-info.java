/** A user's project: which files it has, what each is, and everything read from them with all problems at once. */
package org.parlance.cli.project;
