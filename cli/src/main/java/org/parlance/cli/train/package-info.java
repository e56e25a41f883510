/** Training a project into a model archive, with progress and a table at the end. */
package org.parlance.cli.train;
