/** Tests of models against held-out examples and stories, and the reports in Rasa's form. */
package org.parlance.cli.test;
