/** Checks stories against each other, without training. */
package org.parlance.policy.check;
