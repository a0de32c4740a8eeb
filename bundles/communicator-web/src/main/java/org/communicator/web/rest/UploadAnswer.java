package org.communicator.web.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communicator.api.attachment.Upload;
import org.communicator.api.attachment.Uploads;
import org.communicator.api.attachment.Uploads.Outcome;
import org.communicator.web.json.UploadJson;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** What a caller is answered who sends us a file. */
final class UploadAnswer {

    private UploadAnswer() {
    }

    static Response of(Outcome outcome, Function<Upload, ResponseBuilder> answer) {
        if (outcome instanceof Outcome.Going going) {
            Upload upload = going.upload();
            return where(answer.apply(upload).entity(UploadJson.of(upload)), upload).build();
        }
        if (outcome instanceof Outcome.Refused refused) {
            throw new ProblemException(new ProblemAnswer(FileProblems.of(List.of(refused.refusal())), Map.of()));
        }
        if (outcome instanceof Outcome.TooMany) {
            throw ProblemException.of(ProblemType.TOO_MANY_UPLOADS, "You have " + Uploads.MOST
                    + " files here that were not sent. Send or remove some.");
        }
        if (outcome instanceof Outcome.WrongPlace wrong) {
            throw ProblemException.of(ProblemType.UPLOAD_MOVED_ON, "The next piece begins at byte "
                    + wrong.upload().received() + " of " + wrong.upload().size() + ".");
        }
        throw Parameters.notFound();
    }

    /** How far it is, in the headers that tus reads. */
    static ResponseBuilder where(ResponseBuilder response, Upload upload) {
        return response.header(Tus.RESUMABLE, Tus.VERSION).header(Tus.OFFSET, upload.received())
                .header(Tus.LENGTH, upload.size());
    }
}
