package org.communicator.web.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.communicator.api.attachment.Uploads;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** Reads a piece of a file, and no more than one may have. */
@Consumes(Tus.PIECE)
final class PieceReader implements MessageBodyReader<byte[]> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == byte[].class;
    }

    @Override
    public byte[] readFrom(Class<byte[]> type, Type generic, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        byte[] piece = body.readNBytes(Uploads.MAX_PIECE + 1);
        if (piece.length > Uploads.MAX_PIECE) {
            throw ProblemException.of(ProblemType.TOO_LARGE,
                    "A piece can have at most " + Uploads.MAX_PIECE + " bytes. Send smaller ones.");
        }
        return piece;
    }
}
