package org.annals.place;

/** The shipped gazetteer, loaded once for all tests. */
final class SharedGazetteer {
    static final Gazetteer INSTANCE = Gazetteer.load();

    private SharedGazetteer() {}
}
