/** Explains why an assistant understood and did what it did. */
package org.parlance.cli.explain;
