/** Small neural networks as plain numbers: what a plug-in learns, core can run without it. */
package org.parlance.core.neural;
