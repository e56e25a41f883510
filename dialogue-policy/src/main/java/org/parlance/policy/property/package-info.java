/** What must hold in every conversation, as a project writes it in tests/properties.yml. */
package org.parlance.policy.property;
