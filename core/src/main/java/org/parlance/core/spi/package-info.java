/** The doors between rooms: what one module offers and another uses without seeing it. */
package org.parlance.core.spi;
