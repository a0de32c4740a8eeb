package org.communicator.media;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the contents of attachments are kept, file {@code etc/org.communicator.media.cfg}. */
@ObjectClassDefinition(name = "Communicator: media", description = "Contents of attachments in files")
public @interface MediaConfig {

    /** The PID, which also names the file. */
    String PID = "org.communicator.media";

    @AttributeDefinition(name = "Directory",
            description = "Only this Communicator writes there; it is made if it is missing. On a disk of its own, or beside the database")
    String directory() default "data/communicator/media";
}
