package org.annals.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.chronology.EventFilter;
import org.annals.coding.ExportInput;
import org.annals.coding.ExportReport;
import org.annals.profile.Profile;

/** An invented crisis for tests of exports, and what an export made of it. */
public final class ExportedCrisis {
    /** Two accounts that differ, a place without coordinates, an undated act, a plan, and cells that would be formulas. */
    static final Chronology CRISIS = new Chronicle()
            .article(
                    "=Lenn Courier",
                    "2031-05-10",
                    String.join(
                            "\n\n",
                            "Soldiers shot dead 12 protesters in Mombasa on May 8, mayor Orla Venning said.",
                            "Thousands of protesters marched through Nairobi on May 9.",
                            "Police arrested 40 protesters in Kisumu on May 9, the interior ministry said."))
            .article(
                    "Open <Gate>",
                    "2031-05-11",
                    String.join(
                            "\n\n",
                            "\uD83D\uDEA2 Soldiers shot dead 14 protesters in Mombasa on May 8, the Kenyan Red Cross said.",
                            "Rioters burned the customs office in Vellmarosh on May 9.",
                            "Parliament will vote on the bill next week, the speaker said."))
            .article(
                    "The Ferry",
                    "2031-05-12",
                    "Orla Venning, the mayor of Mombasa, resigned after the shooting of the protesters.\n\nFarmers blocked the depot in Nakuru in April.")
            .build();

    private static final ObjectMapper JSON = new ObjectMapper();

    private ExportedCrisis() {}

    static ExportReport write(ExportFormat format, String filter, Path folder) {
        return write(CRISIS, format, filter, folder);
    }

    public static ExportReport write(Chronology chronology, ExportFormat format, String filter, Path folder) {
        try {
            ExportInput input = ExportInput.of(chronology, Profile.load(format.profile()), EventFilter.parse(filter));
            return format.make().write(input, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path folder, String name) {
        try {
            return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(Path folder, String name) {
        try {
            return JSON.readTree(text(folder, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of a CSV file by heading. */
    public static List<Map<String, String>> rows(Path folder, String name) {
        List<List<String>> cells = cells(text(folder, name));
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> row : cells.subList(1, cells.size())) {
            Map<String, String> byHeading = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                byHeading.put(cells.get(0).get(i), row.get(i));
            }
            rows.add(byHeading);
        }
        return rows;
    }

    public static List<String> headings(Path folder, String name) {
        return cells(text(folder, name)).get(0);
    }

    /** Reads RFC 4180. */
    private static List<List<String>> cells(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }
}
