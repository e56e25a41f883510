/** The memoization policies: what a story did after exactly the same last states is done again. */
package org.parlance.policy.memo;
