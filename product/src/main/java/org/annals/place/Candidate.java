package org.annals.place;

/** A reading while its sense is being decided. */
final class Candidate {
    final PlaceEntry entry;

    /** The features of {@link ReadingFeature}; those that the other places decide are set anew each round. */
    final double[] features;

    double score;
    double share;
    private final double x;
    private final double y;
    private final double z;

    Candidate(PlaceEntry entry, double[] features) {
        this.entry = entry;
        this.features = features;
        double latitude = Math.toRadians(entry.latitude());
        double longitude = Math.toRadians(entry.longitude());
        this.x = Math.cos(latitude) * Math.cos(longitude);
        this.y = Math.cos(latitude) * Math.sin(longitude);
        this.z = Math.sin(latitude);
    }

    double cosine(Candidate other) {
        return x * other.x + y * other.y + z * other.z;
    }

    /** A point that says where other points may lie: a town or a small division, not a country. */
    boolean isPoint() {
        return entry.feature().isSettlement() || entry.feature() == PlaceFeature.ADMIN2;
    }
}
