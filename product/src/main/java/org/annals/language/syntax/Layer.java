package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/*
 * A row of weights for each input, so that an output is a sum of rows: additions of whole rows are what the virtual machine
 * turns into vector instructions, products of two rows are not. Four rows at a time, so that the output is read and written a
 * fourth as often. Many words go through a few rows before the next rows are taken, so that the rows stay in the fastest memory.
 * The order of the additions to one output is fixed by the language and by nothing else: the same sums on every machine, and
 * however many words go together.
 */
/** Weights that take numbers to other numbers, linearly. Immutable. */
final class Layer {
    /** So many rows are added at a time. */
    static final int ROWS = 4;

    /** All words go through so many rows before the next: a multiple of {@link #ROWS}. */
    private static final int BLOCK = 16;

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

    /** Layers over the same inputs as one, their outputs one after the other: longer rows take less time. */
    static Layer beside(Layer... layers) {
        float[][] weights = new float[layers[0].weights.length][];
        for (int i = 0; i < weights.length; i++) {
            int row = i;
            weights[i] = joined(Arrays.stream(layers).map(layer -> layer.weights[row]));
        }
        return new Layer(weights, joined(Arrays.stream(layers).map(layer -> layer.bias)));
    }

    private static float[] joined(Stream<float[]> parts) {
        List<float[]> list = parts.toList();
        float[] joined = new float[list.stream().mapToInt(part -> part.length).sum()];
        int end = 0;
        for (float[] part : list) {
            System.arraycopy(part, 0, joined, end, part.length);
            end += part.length;
        }
        return joined;
    }

    /** Room for the outputs of so many words. */
    float[][] room(int words) {
        return new float[words][bias.length];
    }

    /** What the layer makes of one word's inputs. */
    float[] of(float[] inputs) {
        float[] outputs = bias.clone();
        for (int i = 0; i < inputs.length; i += ROWS) {
            addRows(outputs, weights, i, inputs, i);
        }
        return outputs;
    }

    /** Puts what the layer makes of each word's inputs in the place of what was in {@code outputs}. */
    void apply(float[][] outputs, float[][] inputs) {
        for (float[] output : outputs) {
            start(output);
        }
        addTo(outputs, inputs, 0);
    }

    /** Puts the biases, to which the inputs' rows are to be added, in the place of what was there. */
    void start(float[] output) {
        System.arraycopy(bias, 0, output, 0, bias.length);
    }

    /** Adds what the layer makes of some of its inputs, for each word; the first of them is at {@code from}. */
    void addTo(float[][] outputs, float[][] inputs, int from) {
        int count = inputs.length == 0 ? 0 : inputs[0].length;
        for (int first = 0; first < count; first += BLOCK) {
            int end = Math.min(first + BLOCK, count);
            for (int word = 0; word < outputs.length; word++) {
                for (int i = first; i < end; i += ROWS) {
                    addRows(outputs[word], weights, from + i, inputs[word], i);
                }
            }
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
