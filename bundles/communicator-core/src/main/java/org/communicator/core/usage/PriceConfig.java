package org.communicator.core.usage;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Prices, file {@code etc/org.communicator.core.usage.cfg}. Decimal numbers; empty where none is known. */
@ObjectClassDefinition(name = "Communicator usage", description = "Prices by which costs are estimated")
public @interface PriceConfig {

    /** The PID. */
    String PID = "org.communicator.core.usage";

    @AttributeDefinition(name = "Currency", required = false, description = "ISO 4217, of all prices")
    String currency() default "USD";

    @AttributeDefinition(name = "SMS out", required = false, description = "Price of a segment that is sent")
    String price_sms_outbound_segment() default "";

    @AttributeDefinition(name = "SMS in", required = false, description = "Price of a segment that is received")
    String price_sms_inbound_segment() default "";

    @AttributeDefinition(name = "Email out", required = false, description = "Price of an email that is sent")
    String price_email_outbound_message() default "";

    @AttributeDefinition(name = "Email in", required = false, description = "Price of an email that is received")
    String price_email_inbound_message() default "";

    @AttributeDefinition(name = "Push", required = false, description = "Price of a push message that is sent")
    String price_push_outbound_message() default "";
}
