package org.annals.format;

import java.io.IOException;

/** Reads inputs of one format. Stateless and thread-safe; what it opens is neither. */
public sealed interface FormatReader
        permits CsvReader,
                DocxReader,
                FeedReader,
                HtmlReader,
                MailReader,
                MailboxReader,
                NewsItemReader,
                NinjsReader,
                OdtReader,
                PdfReader,
                PlainTextReader,
                RtfReader,
                WarcReader,
                ZipReader {
    /** Begins to read; the part is closed by whoever opened it. */
    FoundStream open(Part part) throws IOException, FormatException;
}
