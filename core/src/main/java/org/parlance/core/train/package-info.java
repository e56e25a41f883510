/** How a component is trained, saved and loaded: the trainer apart from the model, and a model that is files of plain data. */
package org.parlance.core.train;
