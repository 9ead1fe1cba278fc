package org.annals.coding;

import java.util.List;
import java.util.Map;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Codes, names and regions of countries, from a table beside this class. */
public final class Countries {
    private static final String NONE = "-";

    private final Map<String, List<String>> rows = WordList.table(Countries.class, "countries.tsv");

    /**
     * A country or territory.
     *
     * @param numeric ISO 3166-1 without leading zeros, or null
     * @param acledRegion region as ACLED cuts the world
     * @param ucdpRegion region as UCDP cuts the world, or null
     */
    public record Country(
            String alpha3,
            @Nullable String numeric,
            String name,
            String acledRegion,
            @Nullable String ucdpRegion) {}

    /** By ISO 3166-1 alpha-2 code; null for null and for an unknown code. */
    public @Nullable Country find(@Nullable String alpha2) {
        List<String> row = alpha2 == null ? null : rows.get(alpha2);
        return row == null
                ? null
                : new Country(row.get(1), present(row.get(2)), row.get(3), row.get(4), present(row.get(5)));
    }

    private static @Nullable String present(String cell) {
        return cell.equals(NONE) ? null : cell;
    }
}
