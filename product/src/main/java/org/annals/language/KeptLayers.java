package org.annals.language;

import java.lang.ref.SoftReference;
import org.annals.document.DocumentId;
import org.jspecify.annotations.Nullable;

/*
 * The layers are nine tenths of what a pile takes in memory, and the stages that lay documents beside each other look at
 * those of few documents again.
 */
/** The layers of one text, kept elsewhere: fetched when they are asked for, and let go where memory is short. Thread-safe. */
public final class KeptLayers implements TextLayers {
    private final DocumentId document;
    private final Keeper keeper;
    private transient volatile @Nullable SoftReference<FoundLayers> fetched;

    /** Where layers are kept. */
    public interface Keeper {
        /** The layers of a document, the same at each call. */
        FoundLayers fetch(DocumentId document);
    }

    public KeptLayers(DocumentId document, Keeper keeper) {
        this.document = document;
        this.keeper = keeper;
    }

    @Override
    public DocumentId document() {
        return document;
    }

    @Override
    public FoundLayers found() {
        SoftReference<FoundLayers> held = fetched;
        FoundLayers known = held == null ? null : held.get();
        if (known == null) {
            known = keeper.fetch(document);
            fetched = new SoftReference<>(known);
        }
        return known;
    }
}
