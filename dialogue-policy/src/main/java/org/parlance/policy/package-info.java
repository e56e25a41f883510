/** Decides what an assistant does next: rules, forms, stories and what was learned from them. */
package org.parlance.policy;
