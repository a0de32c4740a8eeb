package org.communicator.samples.crm.demo;

import java.util.List;

/** A client as this CRM knows him or her. {@code note} is for the front desk. */
public record Client(
        String id,
        String name,
        List<String> locations,
        List<Contact> contacts,
        boolean smsConsent,
        boolean emailConsent,
        boolean guestApp,
        String since,
        String note) {

    /** A phone or an email address, as it was typed in. */
    public record Contact(String type, String value, String label) {
    }

    /** The same client with other consents. */
    public Client with(boolean sms, boolean email, boolean app) {
        return new Client(id, name, locations, contacts, sms, email, app, since, note);
    }
}
