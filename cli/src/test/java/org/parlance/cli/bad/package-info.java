/** What people are told when something is wrong: each case is run as they would run it and compared with its golden text. */
package org.parlance.cli.bad;
