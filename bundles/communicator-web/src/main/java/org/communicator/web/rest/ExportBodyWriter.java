package org.communicator.web.rest;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.communicator.api.privacy.Export;
import org.communicator.web.wire.Json;

/** Writes what is known of a person as a zip: each part as a file of JSON, row by row, and a folder for files. */
@Produces(ExportBodyWriter.ZIP)
final class ExportBodyWriter implements MessageBodyWriter<Export> {

    static final String ZIP = "application/zip";

    private static final String FILES = "files/";
    /** The ending of the name of an empty file that stands for one whose content is gone. */
    private static final String MISSING = ".missing";
    private static final byte[] BEGIN = ascii("[");
    private static final byte[] BETWEEN = ascii(",\n");
    private static final byte[] END = ascii("]\n");

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Export.class;
    }

    @Override
    public void writeTo(Export export, Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream body) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(body, StandardCharsets.UTF_8);
        for (Export.Part part : export.parts()) {
            zip.putNextEntry(new ZipEntry(part.name() + ".json"));
            write(part, zip);
            zip.closeEntry();
        }
        zip.putNextEntry(new ZipEntry(FILES));
        zip.closeEntry();
        for (Export.File file : export.files()) {
            write(file, zip);
        }
        zip.finish();
    }

    private static void write(Export.File file, ZipOutputStream zip) throws IOException {
        Optional<InputStream> content = file.content().get();
        zip.putNextEntry(new ZipEntry(FILES + file.name() + (content.isPresent() ? "" : MISSING)));
        if (content.isPresent()) {
            try (InputStream bytes = content.get()) {
                bytes.transferTo(zip);
            }
        }
        zip.closeEntry();
    }

    private static void write(Export.Part part, OutputStream json) throws IOException {
        byte[] before = BEGIN;
        for (Map<String, Object> row : part.rows()) {
            json.write(before);
            json.write(Json.write(row));
            before = BETWEEN;
        }
        json.write(before == BEGIN ? ascii("[]\n") : END);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
