/** Sparse vectors, the multinomial softmax and the linear-chain conditional random field, trained the same on every machine. */
package org.parlance.nlu.math;
