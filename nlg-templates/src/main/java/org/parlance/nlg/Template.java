package org.parlance.nlg;

import java.util.Map;
import java.util.Set;

/** A text of a response with its placeholders, read once and filled for each turn. */
sealed interface Template permits PlaceholderTemplate, RasaTemplate {
    /** The text with the values (null = unset) in place of the placeholders. */
    String fill(Map<String, Object> values);

    /** The placeholders' names in the order of the text. */
    Set<String> names();
}
