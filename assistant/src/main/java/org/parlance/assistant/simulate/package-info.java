/** Simulated users who talk to the real assistant, so that decisions can be learned and measured. */
package org.parlance.assistant.simulate;
