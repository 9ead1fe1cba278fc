package org.annals.training.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A square matrix of few entries, and its leading left singular vectors by subspace iteration. */
final class SparseMatrix {
    private static final int ROUNDS = 6;

    private final List<List<long[]>> building = new ArrayList<>();
    private int[][] columns = new int[0][];
    private float[][] values = new float[0][];

    SparseMatrix(int size) {
        for (int i = 0; i < size; i++) {
            building.add(new ArrayList<>());
        }
    }

    void add(int row, int column, float value) {
        building.get(row).add(new long[] {column, Float.floatToIntBits(value)});
    }

    /** No entry may be added afterwards. */
    void finish() {
        columns = new int[building.size()][];
        values = new float[building.size()][];
        for (int row = 0; row < columns.length; row++) {
            List<long[]> cells = building.get(row);
            cells.sort((a, b) -> Long.compare(a[0], b[0]));
            columns[row] = cells.stream().mapToInt(cell -> (int) cell[0]).toArray();
            values[row] = new float[cells.size()];
            for (int i = 0; i < cells.size(); i++) {
                values[row][i] = Float.intBitsToFloat((int) cells.get(i)[1]);
            }
        }
        building.clear();
    }

    int entries() {
        return Arrays.stream(columns).mapToInt(row -> row.length).sum();
    }

    /** A row's coordinates on the leading directions, each weighed by the root of its singular value. */
    float[][] leadingVectors(int dimensions, long seed) {
        int size = columns.length;
        int width = dimensions + 16;
        Random random = new Random(seed);
        double[][] basis = new double[width][size];
        for (double[] vector : basis) {
            Arrays.setAll(vector, i -> random.nextGaussian());
        }
        orthonormalise(basis);
        double[] sizes = new double[width];
        for (int round = 0; round < ROUNDS; round++) {
            for (int k = 0; k < width; k++) {
                basis[k] = times(transposedTimes(basis[k]));
            }
            sizes = orthonormalise(basis);
        }
        float[][] vectors = new float[size][dimensions];
        for (int k = 0; k < dimensions; k++) {
            // A vector's growth in one round is the singular value squared.
            double weight = Math.pow(sizes[k], 0.25);
            for (int i = 0; i < size; i++) {
                vectors[i][k] = (float) (basis[k][i] * weight);
            }
        }
        return vectors;
    }

    private double[] times(double[] vector) {
        double[] result = new double[columns.length];
        for (int row = 0; row < columns.length; row++) {
            double sum = 0;
            for (int i = 0; i < columns[row].length; i++) {
                sum += values[row][i] * vector[columns[row][i]];
            }
            result[row] = sum;
        }
        return result;
    }

    private double[] transposedTimes(double[] vector) {
        double[] result = new double[columns.length];
        for (int row = 0; row < columns.length; row++) {
            for (int i = 0; i < columns[row].length; i++) {
                result[columns[row][i]] += values[row][i] * vector[row];
            }
        }
        return result;
    }

    private static double[] orthonormalise(double[][] basis) {
        double[] sizes = new double[basis.length];
        for (int k = 0; k < basis.length; k++) {
            for (int j = 0; j < k; j++) {
                double shared = dot(basis[k], basis[j]);
                for (int i = 0; i < basis[k].length; i++) {
                    basis[k][i] -= shared * basis[j][i];
                }
            }
            double size = Math.sqrt(dot(basis[k], basis[k]));
            sizes[k] = size;
            for (int i = 0; i < basis[k].length; i++) {
                basis[k][i] /= Math.max(size, 1e-12);
            }
        }
        return sizes;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
