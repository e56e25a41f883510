/** Stories and rules as people write them in YAML, each step with its place in the file. */
package org.parlance.policy.story;
