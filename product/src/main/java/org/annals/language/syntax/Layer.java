package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.IOException;

/*
 * A row of weights for each input, so that an output is a sum of rows: additions of whole rows are what the virtual machine
 * turns into vector instructions, products of two rows are not. Four rows at a time, so that the output is read and written a
 * fourth as often. The order of the additions is fixed by the language: the same sums on every machine.
 */
/** Weights that take numbers to other numbers, linearly. Immutable. */
final class Layer {
    /** So many rows are added at a time. */
    static final int ROWS = 4;

    private final float[][] weights;
    private final float[] bias;

    private Layer(float[][] weights, float[] bias) {
        if (weights.length % ROWS != 0) {
            throw new IllegalArgumentException("inputs must be a multiple of 4, got " + weights.length);
        }
        this.weights = weights;
        this.bias = bias;
    }

    /** So many rows of so many weights, then the outputs' biases. */
    static Layer readFrom(DataInputStream in, int inputs, int outputs) throws IOException {
        float[][] weights = new float[inputs][];
        for (int i = 0; i < inputs; i++) {
            weights[i] = floats(in, outputs);
        }
        return new Layer(weights, floats(in, outputs));
    }

    static float[] floats(DataInputStream in, int count) throws IOException {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = in.readFloat();
        }
        return floats;
    }

    int outputs() {
        return bias.length;
    }

    /** The biases, to which the inputs' rows are to be added. */
    float[] biases() {
        return bias.clone();
    }

    /** What the layer makes of these inputs. */
    float[] of(float[] inputs) {
        float[] outputs = biases();
        addTo(outputs, inputs, 0);
        return outputs;
    }

    /** Adds what the layer makes of some of its inputs, the first of which is at {@code from}. */
    void addTo(float[] outputs, float[] inputs, int from) {
        for (int i = 0; i < inputs.length; i += ROWS) {
            addRows(outputs, weights, from + i, inputs, i);
        }
    }

    /** Adds four rows, each times a number: from {@code row} and from {@code number} on. */
    static void addRows(float[] to, float[][] rows, int row, float[] numbers, int number) {
        float[] w0 = rows[row];
        float[] w1 = rows[row + 1];
        float[] w2 = rows[row + 2];
        float[] w3 = rows[row + 3];
        float x0 = numbers[number];
        float x1 = numbers[number + 1];
        float x2 = numbers[number + 2];
        float x3 = numbers[number + 3];
        for (int j = 0; j < to.length; j++) {
            to[j] += x0 * w0[j] + x1 * w1[j] + x2 * w2[j] + x3 * w3[j];
        }
    }

    /** Numbers below nothing become nothing. */
    static void rectify(float[] values) {
        for (int j = 0; j < values.length; j++) {
            values[j] = Math.max(values[j], 0f);
        }
    }

    /** Adds the numbers to others. */
    static void add(float[] to, float[] values) {
        for (int j = 0; j < to.length; j++) {
            to[j] += values[j];
        }
    }
}
