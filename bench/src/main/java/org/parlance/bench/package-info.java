/** Measurements with JMH; docs/benchmarks.md says what they gave. */
package org.parlance.bench;
