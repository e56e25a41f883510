/** YAML 1.2 as nodes that know their place in the file, read within limits and without ever building foreign objects. */
package org.parlance.core.yaml;
