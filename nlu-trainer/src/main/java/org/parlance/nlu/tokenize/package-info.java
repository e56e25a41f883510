/** Cuts texts into tokens: at spaces and punctuation as Rasa does, and within scripts that use no spaces. */
package org.parlance.nlu.tokenize;
