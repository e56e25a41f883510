package org.parlance.core.spi;

import org.parlance.core.message.Parse;

/**
 * A parse and why it came out so.
 *
 * @param parse what was understood
 * @param evidence why
 */
public record Understood(Parse parse, NluEvidence evidence) {}
