/** JSON in and out as plain values: null, Boolean, Long, Double, String, List and ordered Map. */
package org.parlance.core.json;
