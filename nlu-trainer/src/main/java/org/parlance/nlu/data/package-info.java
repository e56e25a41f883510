/** NLU training data: examples, synonyms, regular expressions and lookup tables, read from YAML and from Rasa's older JSON. */
package org.parlance.nlu.data;
