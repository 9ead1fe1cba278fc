package org.annals.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.annals.store.StoreException.Problem;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: a database on a server, tsvector for search. */
final class PostgresqlDialect implements Dialect {
    /** The largest position that a tsvector can hold. */
    private static final int LAST_POSITION = 16_383;
    /** A lexeme has at most 256 positions. */
    private static final int MOST_POSITIONS = 255;
    /** "annals" as a number: the lock that writers of the log share. */
    private static final long WRITER_LOCK = 0x616E6E616C73L;

    private final String url;
    private final int waitMillis;

    PostgresqlDialect(String url, int waitMillis) {
        this.url = url;
        this.waitMillis = waitMillis;
    }

    @Override
    public Connection connect(boolean create) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "annals");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        // Many small rows are read by number: a plan made once serves.
        properties.setProperty("prepareThreshold", "2");
        Connection connection = DriverManager.getConnection(url, properties);
        try (Statements statements = new Statements(connection)) {
            statements.run("SET lock_timeout = " + waitMillis);
            statements.run("SET synchronous_commit = on");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public @Nullable Path file() {
        return null;
    }

    @Override
    public String folder() {
        return "postgresql";
    }

    @Override
    public boolean isUsed(Statements statements) throws SQLException {
        return statements.number("SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema()"
                        + " AND tablename IN ('document', 'run', 'decision', 'carrier', 'reading')")
                > 0;
    }

    @Override
    public boolean hasTable(Statements statements, String table) throws SQLException {
        return statements.number(
                        "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?", table)
                > 0;
    }

    @Override
    public void lockWriters(Statements statements) throws SQLException {
        statements.each("SELECT pg_advisory_xact_lock(" + WRITER_LOCK + ")", row -> {});
    }

    @Override
    public void index(Statements statements, long number, List<String> words) throws SQLException {
        statements.update(
                "INSERT INTO document_search (number, words) VALUES (?, ?::tsvector)"
                        + " ON CONFLICT (number) DO UPDATE SET words = EXCLUDED.words",
                number,
                vector(words));
    }

    @Override
    public void removeFromIndex(Statements statements, long number) throws SQLException {
        statements.update("DELETE FROM document_search WHERE number = ?", number);
    }

    // Written out as the type's own text, so that no parser of the server cuts the words anew.
    private static String vector(List<String> words) {
        Map<String, StringBuilder> positions = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        int position = 0;
        for (String word : words) {
            position = Math.min(position + 1, LAST_POSITION);
            if (counts.merge(word, 1, Integer::sum) <= MOST_POSITIONS) {
                positions
                        .computeIfAbsent(word, any -> new StringBuilder("'" + word + "':"))
                        .append(position)
                        .append(',');
            }
        }
        return positions.values().stream()
                .map(text -> text.substring(0, text.length() - 1))
                .collect(Collectors.joining(" "));
    }

    @Override
    public List<Long> search(Statements statements, SearchQuery query, int most) throws SQLException {
        String match = query.terms().stream().map(PostgresqlDialect::term).collect(Collectors.joining(" & "));
        return statements.list(
                "SELECT number FROM document_search, (SELECT ?::tsquery AS query) AS asked WHERE words @@ query"
                        + " ORDER BY ts_rank_cd(words, query, 1) DESC, number LIMIT ?",
                row -> row.getLong(1),
                match,
                most);
    }

    private static String term(SearchQuery.Term term) {
        return term.words().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" <-> "))
                + (term.prefix() ? ":*" : "");
    }

    @Override
    public List<String> check(Statements statements) throws SQLException {
        return List.of();
    }

    @Override
    public void backUp(Statements statements, Path target) {
        throw new StoreException(
                Problem.OTHER, "a PostgreSQL store is not backed up by Annals", "Use pg_dump, as for any database.");
    }

    @Override
    public Problem problem(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("08") || state.startsWith("57") || state.startsWith("28") || state.equals("3D000")) {
            return Problem.UNREACHABLE;
        }
        return switch (state) {
            case "53100" -> Problem.FULL;
            case "25006", "42501" -> Problem.READ_ONLY;
            case "55P03", "40P01" -> Problem.LOCKED;
            case "XX001", "XX002" -> Problem.DAMAGED;
            default -> Problem.OTHER;
        };
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    /** Without the options behind the question mark: a password may stand there. */
    @Override
    public String place() {
        int options = url.indexOf('?');
        return options < 0 ? url : url.substring(0, options);
    }
}
