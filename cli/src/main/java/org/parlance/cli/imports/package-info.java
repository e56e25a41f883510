/** Conversations from elsewhere: read, checked, stored once, and walked with a model. */
package org.parlance.cli.imports;
