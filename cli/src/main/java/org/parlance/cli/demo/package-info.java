/** The sample assistant, trained and talked to at once. */
package org.parlance.cli.demo;
