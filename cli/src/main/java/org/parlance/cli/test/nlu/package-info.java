/** Testing the understanding: one model, folds, and several configurations on growing shares of data. */
package org.parlance.cli.test.nlu;
