package org.annals.export;

import java.io.IOException;
import java.nio.file.Path;
import org.annals.chronology.Chronology;

/** Writes a chronology into a folder in one format. Equal chronologies give equal bytes. */
public interface ChronologyExport {
    /** The folder must exist; files of the same names are replaced. */
    void write(Chronology chronology, Path folder) throws IOException;
}
