/** The dialogue machine: rules, forms and stories compiled to explicit transitions, which predict, explain and are checked. */
package org.parlance.policy.machine;
