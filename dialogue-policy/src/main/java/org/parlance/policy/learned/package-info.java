/** A next-action policy that generalizes from stories: a softmax over what the last states show. */
package org.parlance.policy.learned;
