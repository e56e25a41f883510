/** The rule policy: what rules, forms and built-in intents demand, and the checks that they do not contradict each other. */
package org.parlance.policy.rule;
