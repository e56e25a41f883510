/** Walks test stories and compares what policies predict with what was expected. */
package org.parlance.policy.evaluate;
