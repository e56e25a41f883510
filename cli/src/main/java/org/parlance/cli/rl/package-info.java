/** Learned decisions: what rl.yml plans, the simulation they are learned in, and the verbs that train, test and explain them. */
package org.parlance.cli.rl;
