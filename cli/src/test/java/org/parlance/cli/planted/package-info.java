/** Plants defects in clean assistants and measures how many of them the checks find. */
package org.parlance.cli.planted;
