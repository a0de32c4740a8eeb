package org.communicator.core.outbox;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * How fast texts are handed to the provider, file {@code etc/org.communicator.core.pace.cfg}. The defaults are what
 * US networks take from numbers of each type; faster ones only wait at the provider, before what people write.
 */
@ObjectClassDefinition(name = "Communicator pace of texts")
public @interface PaceConfig {

    /** The PID. */
    String PID = "org.communicator.core.pace";

    @AttributeDefinition(name = "Local number", min = "0",
            description = "SMS segments a second from each local number; 0 for no limit.")
    double local() default 1;

    @AttributeDefinition(name = "Toll-free number", min = "0",
            description = "SMS segments a second from each toll-free number; 0 for no limit.")
    double toll_free() default 3;

    @AttributeDefinition(name = "Short code", min = "0",
            description = "SMS segments a second from each short code; 0 for no limit.")
    double short_code() default 100;

    @AttributeDefinition(name = "Numbers",
            description = "Numbers with a pace of their own, such as +13035550100=4.5, with commas between them.")
    String numbers() default "";

    @AttributeDefinition(name = "Seconds ahead", min = "0", max = "600",
            description = "What people write may go ahead of the pace by so much; batches may not.")
    int ahead_seconds() default 10;
}
