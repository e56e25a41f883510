package org.parlance.core.spi;

/** Turns a text into an intent and entities: a trained NLU model, or one behind an address. */
public interface Understanding {
    /** Never throws for any text; a text that says nothing has no intent. Safe to call from many threads. */
    Understood parse(String text, ParseContext context);
}
