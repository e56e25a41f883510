/** Other libraries' classifiers and name finders on the sets that our own are measured on. */
package org.parlance.bench.nlu;
