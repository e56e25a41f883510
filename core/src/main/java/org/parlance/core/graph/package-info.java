/** The training graph as data: nodes, what they need, and their fingerprints, so that unchanged parts are not trained again. */
package org.parlance.core.graph;
