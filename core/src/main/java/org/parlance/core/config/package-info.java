/** What config.yml says: language, pipeline, policies and how closely Rasa is followed. */
package org.parlance.core.config;
