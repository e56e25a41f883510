/** The exhaustive check: every conversation an assistant can have, up to a bound, and what is wrong with any of them. */
package org.parlance.policy.explore;
