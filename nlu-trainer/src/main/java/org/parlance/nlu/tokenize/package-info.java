/** Cuts texts into tokens: at spaces and punctuation as Rasa does, or at Unicode's word boundaries, and within scripts that use no spaces. */
package org.parlance.nlu.tokenize;
