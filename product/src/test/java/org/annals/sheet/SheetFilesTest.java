package org.annals.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.annals.sheet.Sheet.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetFilesTest {
    private static final List<String> AWKWARD = List.of(
            "",
            "plain",
            "=1+1",
            "+7 700",
            "-5",
            "@here",
            "'quoted",
            "''",
            "a,b;c\td",
            "two\nlines",
            "a \"b\" c",
            "<&>",
            "“Кабинет”",
            "\uD83D\uDEA2",
            "2031-09-10",
            "007");

    @TempDir
    Path folder;

    private static Sheet sheet(List<String> texts) {
        List<List<Cell>> rows = texts.stream()
                .map(text -> List.of(Cell.of("r"), Cell.of(text), Cell.of("end")))
                .toList();
        return new Sheet("events", List.of("id", "text", "check"), rows);
    }

    private static List<String> texts(Sheet sheet) {
        return sheet.rows().stream().map(row -> row.get(1).text()).toList();
    }

    @Test
    void bringsBackEveryTextThroughBothFormats() throws IOException {
        Random random = new Random(3);
        List<String> texts = new ArrayList<>(AWKWARD);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < 30; k++) {
                int c = random.nextInt(4) == 0 ? random.nextInt(0x11000) : random.nextInt(128);
                text.appendCodePoint(c >= 0xD800 && c < 0xE000 ? 'x' : c);
            }
            texts.add(text.toString());
        }
        List<String> normal = texts.stream().map(CellText::normal).toList();
        Sheet sheet = sheet(texts);
        Path csv = SheetFiles.writeCsv(List.of(sheet), folder).get(0);
        assertThat(texts(SheetFiles.read(csv).get(0))).isEqualTo(normal);
        Path xlsx = SheetFiles.writeXlsx(List.of(sheet), folder);
        assertThat(texts(SheetFiles.read(xlsx).get(0)).stream().map(CellText::normal))
                .containsExactlyElementsOf(normal);
    }

    @Test
    void leavesNoFormulaInACsvFile() throws IOException {
        Path csv = SheetFiles.writeCsv(List.of(sheet(AWKWARD)), folder).get(0);
        assertThat(Files.readString(csv).lines().map(line -> line.replace("\"", "")))
                .noneMatch(line -> line.matches("r,[=+@-].*"));
    }

    @Test
    void writesEqualSheetsAsEqualBytes() throws IOException {
        byte[] first = Files.readAllBytes(SheetFiles.writeXlsx(List.of(sheet(AWKWARD)), folder));
        assertThat(Files.readAllBytes(SheetFiles.writeXlsx(List.of(sheet(AWKWARD)), folder)))
                .isEqualTo(first);
    }

    @Test
    void readsWhatSpreadsheetsMakeOfACsvFile() {
        String semicolons = "\uFEFFid;when;check\r\ne1;\"2031; really\";x\r\n\r\ne2;;y";
        Sheet sheet = CsvSheets.read("review-events", semicolons);
        assertThat(sheet.headings()).containsExactly("id", "when", "check");
        assertThat(sheet.cell(0, 1).text()).isEqualTo("2031; really");
        assertThat(sheet.cell(2, 2).text()).isEqualTo("y");
        assertThat(sheet.address(2, 1)).isEqualTo("review-events!B4");
        assertThat(Sheet.letters(27)).isEqualTo("AB");
    }

    @Test
    void readsDatesNumbersSharedStringsAndFormulasOfAWorkbook() throws IOException {
        Sheet sheet = SheetFiles.read(workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>48102</v></c><c r=\"C3\"><v>12</v></c>"
                        + "<c r=\"D3\"><f>A1</f><v>7</v></c></row>"))
                .get(0);
        assertThat(sheet.headings()).containsExactly("id & more");
        assertThat(sheet.rows().get(0)).isEmpty();
        assertThat(sheet.cell(1, 0).text()).isEqualTo("2031-09-11");
        assertThat(sheet.cell(1, 1).text()).isEmpty();
        assertThat(sheet.cell(1, 2).text()).isEqualTo("12");
        assertThat(sheet.cell(1, 3).formula()).isTrue();
    }

    private Path workbook(String rows) throws IOException {
        Path file = folder.resolve("other.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "xl/workbook.xml", "<workbook><sheets><sheet name=\"events\" id=\"r1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<R><R Id=\"r1\" Target=\"/xl/a.xml\"/></R>");
            part(zip, "xl/sharedStrings.xml", "<sst><si><r><t>id &amp; </t></r><r><t>more</t></r></si></sst>");
            part(
                    zip,
                    "xl/styles.xml",
                    "<s><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy\\-mm\"/></numFmts><cellXfs>"
                            + "<xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></s>");
            part(zip, "xl/a.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void refusesWhatIsNoSpreadsheet() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "notes");
        Path broken = Files.writeString(folder.resolve("broken.xlsx"), "no zip");
        Path latin = Files.write(folder.resolve("latin.csv"), new byte[] {'i', 'd', '\n', (byte) 0xE9});
        Path entity = folder.resolve("entity.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(entity))) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><workbook>&x;</workbook>");
        }
        for (Path file : List.of(text, broken, latin, entity)) {
            assertThatThrownBy(() -> SheetFiles.read(file)).isInstanceOf(SheetException.class);
        }
    }
}
