package org.communicator.sandbox.control;

import java.util.List;
import java.util.Optional;
import org.communicator.sandbox.message.Delivery;
import org.communicator.sandbox.message.Direction;
import org.communicator.sandbox.message.Media;
import org.communicator.sandbox.message.Message;
import org.communicator.sandbox.message.Segments;
import org.communicator.sandbox.message.Status;

/** A message as the control API and the phone page show it; times after ISO 8601. */
record MessageView(long sequence, String sid, Direction direction, String from, String to, String body,
        int segments, String encoding, List<String> media, List<FileView> files, Status status, Integer errorCode, String created,
        String sent, String updated, List<DeliveryView> deliveries) {

    static MessageView of(Message message) {
        Segments segments = message.segments();
        return new MessageView(message.sequence(), message.sid(), message.direction(), message.from(), message.to(),
                message.body(), segments.count(), segments.encoding(),
                message.media().stream().map(Media::url).toList(),
                message.media().stream().map(FileView::of).toList(), message.status(), message.errorCode(),
                message.created().toString(), Optional.ofNullable(message.sent()).map(Object::toString).orElse(null),
                message.updated().toString(), message.deliveries().stream().map(DeliveryView::of).toList());
    }

    /** @param path where the file is on this server, null when it is not */
    record FileView(String contentType, String path) {

        static FileView of(Media media) {
            return new FileView(media.contentType(), media.sid() == null ? null : "/sandbox/api/media/" + media.sid());
        }
    }

    record DeliveryView(String event, String at, Integer httpStatus, long millis, String error) {

        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(delivery.event(), delivery.at().toString(), delivery.httpStatus(),
                    delivery.millis(), delivery.error());
        }
    }
}
