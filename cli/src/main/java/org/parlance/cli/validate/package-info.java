/** Checks a project without training it. */
package org.parlance.cli.validate;
