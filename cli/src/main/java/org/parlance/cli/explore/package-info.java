/** {@code parlance data check}: every conversation that rules, forms and stories allow is played with the assistant itself. */
package org.parlance.cli.explore;
