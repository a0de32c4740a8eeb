package org.communicator.testkit.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Contents as people send them, and such as would like to be taken for them. */
public final class SampleMedia {

    private static final int HEAD_OF_PNG = 33;
    private static final int PNG_WIDTH = 16;
    private static final int PNG_CHUNK = 12;
    private static final int PNG_CRC = 29;

    private SampleMedia() {
    }

    /** A real picture, red on the left and blue on the right, in a format of ImageIO such as "png", "jpg" or "gif". */
    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width - width / 2, height);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A small PNG file that says that it has that many pixels. */
    public static byte[] pngThatClaims(int width, int height) {
        byte[] png = picture("png", 8, 8);
        write(png, PNG_WIDTH, width);
        write(png, PNG_WIDTH + Integer.BYTES, height);
        CRC32 check = new CRC32();
        check.update(png, PNG_CHUNK, PNG_CRC - PNG_CHUNK);
        write(png, PNG_CRC, (int) check.getValue());
        return png;
    }

    /** The first bytes of a PNG file, and no size. */
    public static byte[] headOfPng() {
        byte[] head = new byte[HEAD_OF_PNG / 2];
        System.arraycopy(picture("png", 8, 8), 0, head, 0, head.length);
        return head;
    }

    public static byte[] pdf() {
        return text("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    /** What runs on Windows. */
    public static byte[] program() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        program[60] = (byte) 128;
        program[128] = 'P';
        program[129] = 'E';
        return program;
    }

    public static byte[] page() {
        return text("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>");
    }

    /** A zip with one empty file of that name. */
    public static byte[] zip(String entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** What nobody knows. */
    public static byte[] noise() {
        byte[] noise = new byte[400];
        for (int index = 0; index < noise.length; index++) {
            noise[index] = (byte) (index * 37 % 251 - 120);
        }
        return noise;
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(byte[] bytes, int at, int value) {
        for (int index = 0; index < Integer.BYTES; index++) {
            bytes[at + index] = (byte) (value >>> (Byte.SIZE * (Integer.BYTES - 1 - index)));
        }
    }
}
