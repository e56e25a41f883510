/** Decisions learned from their outcome: tabular Q-learning at the points that rl.yml declares, masked by the rules. */
package org.parlance.policy.rl;
