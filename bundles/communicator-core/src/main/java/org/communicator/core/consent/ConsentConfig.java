package org.communicator.core.consent;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of consent, file {@code etc/org.communicator.core.consent.cfg}. Lists are separated by commas. */
@ObjectClassDefinition(name = "Communicator consent")
public @interface ConsentConfig {

    /** The PID. */
    String PID = "org.communicator.core.consent";

    @AttributeDefinition(name = "Words that opt out", description = "Only as the whole message.")
    String keywords_stop() default "STOP, STOPALL, STOP ALL, UNSUBSCRIBE, CANCEL, END, QUIT, REVOKE, OPTOUT, OPT OUT,"
            + " OPT-OUT, ALTO, PARAR, BAJA, CANCELAR, DETENER";

    @AttributeDefinition(name = "Words that opt in again", description = "Only as the whole message.")
    String keywords_start() default "START, UNSTOP, INICIAR, ALTA";

    @AttributeDefinition(name = "Words that agree", description = "Only as the whole message, and only while the"
            + " person has been asked (double opt-in).")
    String keywords_yes() default "YES, SI";

    @AttributeDefinition(name = "Words that ask for help", description = "Only as the whole message.")
    String keywords_help() default "HELP, INFO, AYUDA";

    @AttributeDefinition(name = "Phrases to be looked at by staff",
            description = "A message that contains one of them opts nobody out, but staff are asked what it means.")
    String review_phrases() default "stop texting, stop messaging, stop contacting, stop sending, stop writing,"
            + " stop please, please stop, stop now, stop it, unsubscribe me, opt me out, opt out please, want to opt out,"
            + " don't text, dont text, do not text, don't message, do not message, don't contact, do not contact,"
            + " don't write, do not write, no more texts, no more messages, take me off, remove me, remove my number,"
            + " delete my number, lose my number, no me escriba, no me escriban, no me envie, no me envien,"
            + " no me mande, no me manden, no me contacten, no mas mensajes, dejen de escribir, deje de escribir,"
            + " dejen de enviar, deje de enviar, dejen de mandar, quiero darme de baja, denme de baja, borren mi numero,"
            + " alto por favor";

    @AttributeDefinition(name = "Scope of a keyword", description = "number: for our number that was written to, as"
            + " carriers do it; service: for the messaging service of that number; account: for all of our numbers.")
    String keywords_scope() default "number";

    @AttributeDefinition(name = "Messaging services",
            description = "Sets of our numbers: name=number number ..., separated by commas.")
    String services() default "";

    @AttributeDefinition(name = "Channels whose provider answers keywords itself",
            description = "No second answer is sent for the words of the next setting.")
    String provider_answers_channels() default "sms";

    @AttributeDefinition(name = "Words that the provider answers", description = "Exactly as the provider knows them.")
    String provider_answers_keywords() default "STOP, STOPALL, UNSUBSCRIBE, CANCEL, END, QUIT, REVOKE, OPTOUT, START,"
            + " UNSTOP, HELP, INFO";

    @AttributeDefinition(name = "Provider's codes for an opt-out",
            description = "A message that failed with one of them is recorded as an opt-out.")
    String provider_opt_out_codes() default "21610";

    @AttributeDefinition(name = "Answer to an opt-out", description = "Without marketing; empty: none.")
    String text_stopped() default "{location}: you will get no more messages from us here. Reply START to get them again.";

    @AttributeDefinition(name = "Answer to an opt-in", description = "Empty: none.")
    String text_started() default "{location}: you will get our messages again. Reply STOP to end them, HELP for help.";

    @AttributeDefinition(name = "Answer to a call for help", description = "Empty: none.")
    String text_help() default "{location}: write here and our team will answer. Reply STOP to get no more messages."
            + " Message and data rates may apply.";

    @AttributeDefinition(name = "Question of the double opt-in, transactional")
    String text_question_transactional() default "{location}: may we send you messages about your appointments here?"
            + " Reply YES to agree, STOP to get none. Message and data rates may apply.";

    @AttributeDefinition(name = "Question of the double opt-in, marketing")
    String text_question_marketing() default "{location}: may we send you news and offers here? Reply YES to agree,"
            + " STOP to get none. Message and data rates may apply.";

    @AttributeDefinition(name = "Answer to a yes", description = "Empty: none.")
    String text_confirmed() default "{location}: thank you, we have noted it. Reply STOP at any time to end it.";

    @AttributeDefinition(name = "Days that a question stays open", min = "1", max = "365")
    int double_opt_in_days() default 7;
}
