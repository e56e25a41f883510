package org.parlance.server.store;

/** The databases that conversations can live in, where their SQL differs. */
enum Dialect {
    H2("h2") {
        @Override
        String returning(String update, String columns) {
            return "SELECT " + columns + " FROM FINAL TABLE (" + update + ")";
        }
    },
    POSTGRESQL("postgresql") {
        @Override
        String returning(String update, String columns) {
            return update + " RETURNING " + columns;
        }
    };

    private final String folder;

    Dialect(String folder) {
        this.folder = folder;
    }

    /** Where the migrations of this database lie on the class path. */
    String migrations() {
        return "org/parlance/server/store/" + folder;
    }

    /** A statement that changes rows and gives back columns of the rows as they are afterwards. */
    abstract String returning(String update, String columns);
}
