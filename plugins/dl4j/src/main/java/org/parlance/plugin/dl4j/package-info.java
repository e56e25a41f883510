/** Neural training with Deeplearning4j; only training loads this plug-in, as what it learns is plain numbers. */
package org.parlance.plugin.dl4j;
