/** Tells which language a text is in, by the model that OpenNLP ships. */
package org.parlance.nlu.language;
