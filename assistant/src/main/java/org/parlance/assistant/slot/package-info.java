/** Fills slots from what a user said, by the mappings of the domain. */
package org.parlance.assistant.slot;
