package org.parlance.core.yaml;

import org.parlance.core.problem.Location;

/** One line of a text and where it stands in the file, without the indentation of a block. */
public record YamlLine(String text, Location location) {}
