package org.annals.format;

import java.util.List;
import java.util.function.Function;

/** The formats that are read, each with what its files are named. */
public enum Format {
    TEXT(columns -> new PlainTextReader(), false, ".txt", ".text"),
    HTML(columns -> new HtmlReader(), false, ".html", ".htm", ".xhtml", ".shtml"),
    MAIL(columns -> new MailReader(), false, ".eml"),
    MAILBOX(columns -> new MailboxReader(), true, ".mbox", ".mbx"),
    FEED(columns -> new FeedReader(), true, ".rss", ".atom"),
    NEWS_ITEM(columns -> new NewsItemReader(), false),
    NINJS(columns -> new NinjsReader(), false),
    CSV(CsvReader::new, true, ".csv", ".tsv"),
    RTF(columns -> new RtfReader(), false, ".rtf"),
    DOCX(columns -> new DocxReader(), false, ".docx"),
    PDF(columns -> new PdfReader(), false, ".pdf"),
    ZIP(columns -> new ZipReader(), true, ".zip", ".wacz"),
    WARC(columns -> new WarcReader(), true, ".warc");

    private final Function<CsvColumns, FormatReader> reader;
    private final boolean many;
    private final List<String> endings;

    Format(Function<CsvColumns, FormatReader> reader, boolean many, String... endings) {
        this.reader = reader;
        this.many = many;
        this.endings = List.of(endings);
    }

    /** @param columns which columns of a CSV file are what */
    public FormatReader reader(CsvColumns columns) {
        return reader.apply(columns);
    }

    /** Whether such a file is a collection, so that no article of it is the file. */
    public boolean isCollection() {
        return many;
    }

    boolean isNamed(String lowerName) {
        return endings.stream().anyMatch(lowerName::endsWith);
    }
}
