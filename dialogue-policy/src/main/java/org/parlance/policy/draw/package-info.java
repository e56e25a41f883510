/** The dialogue machine as a picture: turns as boxes, what follows what as arrows, laid out and written as SVG or as a page. */
package org.parlance.policy.draw;
