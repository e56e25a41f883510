/** Entity extractors: the conditional random field, regular expressions and lookup tables, synonyms. */
package org.parlance.nlu.extract;
