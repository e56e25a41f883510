/** Plug-ins: folders of jars that are found, checked, loaded behind a class loader each, and added to an installation. */
package org.parlance.cli.plugin;
