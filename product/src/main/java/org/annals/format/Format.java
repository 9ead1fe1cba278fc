package org.annals.format;

import java.util.Locale;

/** The formats that are read. */
public enum Format {
    TEXT(".txt .text"),
    HTML(".html .htm .xhtml .shtml"),
    MAIL(".eml"),
    MAILBOX(".mbox .mbx"),
    FEED(".rss .atom"),
    NEWS_ITEM(""),
    NINJS(""),
    CSV(".csv .tsv"),
    RTF(".rtf"),
    DOCX(".docx"),
    ODT(".odt"),
    PDF(".pdf"),
    ZIP(".zip .wacz"),
    WARC(".warc");

    /** What its files' names end in, parted by spaces. */
    private final String endings;

    Format(String endings) {
        this.endings = endings;
    }

    /**
     * Makes its reader.
     *
     * @param columns which columns of a CSV file are what
     */
    public FormatReader reader(CsvColumns columns) {
        return switch (this) {
            case TEXT -> new PlainTextReader();
            case HTML -> new HtmlReader();
            case MAIL -> new MailReader();
            case MAILBOX -> new MailboxReader();
            case FEED -> new FeedReader();
            case NEWS_ITEM -> new NewsItemReader();
            case NINJS -> new NinjsReader();
            case CSV -> new CsvReader(columns);
            case RTF -> new RtfReader();
            case DOCX -> new DocxReader();
            case ODT -> new OdtReader();
            case PDF -> new PdfReader();
            case ZIP -> new ZipReader();
            case WARC -> new WarcReader();
        };
    }

    boolean isNamed(String lowerName) {
        for (String ending : endings.split(" ", -1)) {
            if (!ending.isEmpty() && lowerName.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** As people say it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
