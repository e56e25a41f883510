/** Layered layout of directed graphs (Sugiyama's method): columns from left to right, few crossings, long edges straight. */
package org.parlance.policy.draw.layout;
