/** Compares everything policies do with what Rasa's own code answered for real projects. */
package org.parlance.policy.conformance;
