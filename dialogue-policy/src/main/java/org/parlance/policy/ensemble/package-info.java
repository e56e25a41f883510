/** Several policies as one: the surest wins, rules before what was learned. */
package org.parlance.policy.ensemble;
