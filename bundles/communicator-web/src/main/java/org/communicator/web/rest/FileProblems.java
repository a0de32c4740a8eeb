package org.communicator.web.rest;

import java.util.List;
import org.communicator.api.media.MediaRefusal;
import org.communicator.web.problem.Problem;
import org.communicator.web.problem.ProblemType;
import org.communicator.web.problem.Violation;

/** Says why files cannot be sent: in the words of the policy, the first of them as the problem's own. */
final class FileProblems {

    private FileProblems() {
    }

    static Problem of(List<MediaRefusal> refusals) {
        MediaRefusal first = refusals.get(0);
        Problem plain = Problem.of(ProblemType.ATTACHMENT_REFUSED, first.detail());
        return new Problem(plain.type(), first.title(), plain.status(), plain.detail(), plain.instance(),
                refusals.stream().map(FileProblems::violation).toList(), null, null);
    }

    private static Violation violation(MediaRefusal refusal) {
        String place = refusal.item().isPresent() ? "/" + refusal.item().getAsInt() : "";
        return new Violation("/attachments" + place, refusal.title() + ". " + refusal.detail());
    }
}
