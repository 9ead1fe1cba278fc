package org.annals.place;

import java.util.List;
import org.annals.language.TextAnalysis;

/** Finds the places named in one text and says which places they are; abstains rather than guesses. */
public interface PlaceResolver {
    List<PlaceMention> resolve(TextAnalysis text);
}
