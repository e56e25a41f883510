/** Turns messages into sparse vectors: n-grams of words and characters, regular expressions, lookup tables and the look of words. */
package org.parlance.nlu.featurize;
