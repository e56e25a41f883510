/** Drawings as SVG and as a page that needs nothing but a browser. */
package org.parlance.policy.draw.picture;
