/** Figures that all tests share: labels counted right and wrong, and the pictures of them. */
package org.parlance.cli.test.figures;
