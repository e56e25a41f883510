/** What an NLU component is made of: messages that components add to, and the factories that config.yml names. */
package org.parlance.nlu.spi;
