/** A model archive as a living assistant: what is in it put together with the doors to the outside. */
package org.parlance.cli.model;
