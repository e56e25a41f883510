/** Makes training conversations of stories and rules: joints and alternatives spelled out, implied events added. */
package org.parlance.policy.training;
