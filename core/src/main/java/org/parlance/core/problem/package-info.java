/** Problems told to people: what is wrong, where, why and what may help, collected so that all of a run are shown together. */
package org.parlance.core.problem;
