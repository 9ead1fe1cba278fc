package org.annals.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Knows which numbers of a workbook are dates: a spreadsheet keeps a typed date as a count of days. */
final class XlsxDates {
    /** Day 0 of the count; the missing day of 1900 makes it one earlier than one would think. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;

    private final List<String> formats;
    private final LocalDate epoch;

    /** @param formats the number format of each cell style, in order */
    XlsxDates(List<String> formats, boolean since1904) {
        this.formats = List.copyOf(formats);
        this.epoch = since1904 ? EPOCH_1904 : EPOCH;
    }

    /** The day in ISO 8601, or null if the style says that the number is none. */
    @Nullable
    String find(String number, String style) {
        try {
            int at = style.isEmpty() ? -1 : Integer.parseInt(style);
            if (at < 0 || at >= formats.size() || !isDate(formats.get(at))) {
                return null;
            }
            double days = Double.parseDouble(number);
            return days < 0 || days > LAST_DAY
                    ? null
                    : epoch.plusDays((long) days).toString();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isDate(String format) {
        if (format.matches("[0-9]+")) {
            int number = Integer.parseInt(format);
            return number >= 14 && number <= 22 && number != 18 && number != 19 && number != 20 && number != 21;
        }
        String code = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return code.contains("y") || code.contains("d");
    }

    /** The format of each cell style: its number, or its code where the workbook defines one. */
    static List<String> formats(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> codes = new HashMap<>();
        List<String> formats = new ArrayList<>();
        boolean inStyles = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                inStyles |= name.equals("cellXfs");
                if (name.equals("numFmt")) {
                    codes.put(reader.getAttributeValue(null, "numFmtId"), reader.getAttributeValue(null, "formatCode"));
                } else if (name.equals("xf") && inStyles) {
                    String id = reader.getAttributeValue(null, "numFmtId");
                    formats.add(id == null ? "0" : codes.getOrDefault(id, id));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("cellXfs")) {
                inStyles = false;
            }
        }
        return formats;
    }
}
