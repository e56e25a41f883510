/** Understanding of texts, from training data to a model: the catalogue of components, the training graph and what it yields. */
package org.parlance.nlu;
