/** What an assistant knows about: intents, entities, slots, forms, actions and responses. */
package org.parlance.core.domain;
