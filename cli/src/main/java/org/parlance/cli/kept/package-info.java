/** Conversations that a server kept, read from its store or asked of the server while it runs. */
package org.parlance.cli.kept;
