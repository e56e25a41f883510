/** Intent classifiers: the softmax, its pairing with the entity extractor, keywords and the fallback. */
package org.parlance.nlu.classify;
