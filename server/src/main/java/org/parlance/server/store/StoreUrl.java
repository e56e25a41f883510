package org.parlance.server.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;

/**
 * Where conversations are kept: an H2 file of this process or a PostgreSQL database.
 *
 * <p>Only settings that cannot run code are taken over from what the user gives, and H2 always writes before it answers.
 */
public final class StoreUrl {
    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final Set<String> H2_SETTINGS =
            Set.of("CACHE_SIZE", "LOCK_TIMEOUT", "MAX_COMPACT_TIME", "IFEXISTS", "DB_CLOSE_DELAY");
    private static final Set<String> POSTGRESQL_CLASSES = Set.of(
            "SOCKETFACTORY",
            "SSLFACTORY",
            "SSLHOSTNAMEVERIFIER",
            "SSLPASSWORDCALLBACK",
            "AUTHENTICATIONPLUGINCLASSNAME",
            "XMLFACTORYFACTORY");

    private final String jdbc;
    private final Dialect dialect;

    private StoreUrl(String jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    /** The H2 file {@code path} (its name without {@code .mv.db}). */
    public static StoreUrl file(Path path) {
        return parse(H2 + "file:" + path.toAbsolutePath().normalize());
    }

    /**
     * Reads a JDBC address.
     *
     * @throws ParlanceException (usage) when it is neither H2 nor PostgreSQL or has a setting that is not allowed
     */
    public static StoreUrl parse(String url) {
        if (url.startsWith(POSTGRESQL)) {
            return new StoreUrl(checkedPostgresql(url), Dialect.POSTGRESQL);
        }
        if (url.startsWith(H2 + "file:") || url.startsWith(H2 + "mem:")) {
            return new StoreUrl(checkedH2(url), Dialect.H2);
        }
        throw usage(
                "The store must be an H2 file or a PostgreSQL database.",
                "try jdbc:h2:file:./.parlance/conversations or jdbc:postgresql://localhost/parlance?user=me.");
    }

    /** The address for the driver; may hold a password. */
    public String jdbc() {
        return jdbc;
    }

    Dialect dialect() {
        return dialect;
    }

    /** The address without user, password and settings, for people and logs. */
    public String shown() {
        String bare = jdbc.split("[;?]", 2)[0];
        return bare.replaceFirst("//[^/@]*@", "//");
    }

    /** False when opening it would make a new H2 file. */
    public boolean isThere() {
        String file = H2 + "file:";
        return !shown().startsWith(file) || Files.exists(Path.of(shown().substring(file.length()) + ".mv.db"));
    }

    /** True when opening failed since another process has the H2 file. */
    public boolean inUse(ParlanceException failure) {
        return dialect == Dialect.H2 && Database.openElsewhere(failure.getCause());
    }

    private static String checkedH2(String url) {
        String[] parts = url.split(";");
        List<String> kept = new ArrayList<>(List.of(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            String key = parts[i].split("=", 2)[0].strip().toUpperCase(Locale.ROOT);
            boolean durable = parts[i].replace(" ", "").equalsIgnoreCase("WRITE_DELAY=0");
            if (!H2_SETTINGS.contains(key) && !durable) {
                throw refused(key);
            }
            if (!durable) {
                kept.add(parts[i]);
            }
        }
        // H2 would write its own report, and a stack trace where it cannot; what went wrong is thrown as well.
        // Without WRITE_DELAY=0 a kill loses up to half a second of answered turns; the process closes the file itself.
        // H2Upkeep forces the file to the disk each second, so that space two seconds old may be written again.
        kept.addAll(List.of("WRITE_DELAY=0", "RETENTION_TIME=2000", "DB_CLOSE_ON_EXIT=FALSE", "TRACE_LEVEL_FILE=0"));
        if (!url.toUpperCase(Locale.ROOT).contains("CACHE_SIZE")) {
            kept.add("CACHE_SIZE=8192");
        }
        return String.join(";", kept);
    }

    private static String checkedPostgresql(String url) {
        int question = url.indexOf('?');
        if (question >= 0) {
            for (String setting : url.substring(question + 1).split("&")) {
                String key = setting.split("=", 2)[0].strip().toUpperCase(Locale.ROOT);
                if (POSTGRESQL_CLASSES.contains(key)) {
                    throw refused(key);
                }
            }
        }
        return url;
    }

    private static ParlanceException refused(String key) {
        return usage("The store's address has the setting %s, which is not allowed.".formatted(key), "leave it out.");
    }

    private static ParlanceException usage(String what, String maybe) {
        return new ParlanceException(
                ParlanceException.Kind.USAGE, Problem.error(Location.NONE, what).maybe(maybe));
    }
}
