package org.annals.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sheets as files: one workbook, or a CSV file for each sheet. */
public final class SheetFiles {
    private static final String PREFIX = "review-";
    private static final String WORKBOOK = "review.xlsx";
    private static final long MOST_BYTES = 200L << 20;

    private SheetFiles() {}

    /** Writes {@code review-<sheet>.csv} for each sheet and returns the files. */
    public static List<Path> writeCsv(List<Sheet> sheets, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Sheet sheet : sheets) {
            Path file = folder.resolve(PREFIX + sheet.name() + ".csv");
            CsvSheets.write(sheet, file);
            files.add(file);
        }
        return files;
    }

    /** Writes {@code review.xlsx} and returns it. */
    public static Path writeXlsx(List<Sheet> sheets, Path folder) throws IOException {
        Path file = folder.resolve(WORKBOOK);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            XlsxWriter.write(sheets, out);
        }
        return file;
    }

    /** The sheets of a CSV file or a workbook; throws a {@link SheetException} for anything else. */
    public static List<Sheet> read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new SheetException(file + " is larger than " + (MOST_BYTES >> 20) + " MB");
        }
        String name = String.valueOf(file.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            try (InputStream in = Files.newInputStream(file)) {
                return XlsxReader.read(in);
            }
        }
        if (!name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw new SheetException("only .csv and .xlsx are read, got " + name);
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return List.of(CsvSheets.read(name.substring(0, name.length() - 4), text));
        } catch (CharacterCodingException e) {
            throw new SheetException(name + " is not UTF-8: save it as “CSV UTF-8”, or use the .xlsx", e);
        }
    }
}
