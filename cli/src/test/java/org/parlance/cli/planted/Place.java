package org.parlance.cli.planted;

/**
 * A line of a file.
 *
 * @param file relative to the assistant's folder
 * @param line counted from 1
 */
record Place(String file, int line) {}
