/** Draws a project's dialogue. */
package org.parlance.cli.visualize;
