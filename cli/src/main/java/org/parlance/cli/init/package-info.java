/** The skeleton of a new assistant. */
package org.parlance.cli.init;
