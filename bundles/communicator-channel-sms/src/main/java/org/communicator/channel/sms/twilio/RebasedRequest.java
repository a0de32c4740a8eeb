package org.communicator.channel.sms.twilio;

import com.twilio.http.Request;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;

/** A request of Twilio's client that goes to another place. */
final class RebasedRequest extends Request {

    private final URI base;

    RebasedRequest(Request original, URI base) {
        super(original.getMethod(), original.getUrl());
        this.base = base;
        queryParams.putAll(original.getQueryParams());
        postParams.putAll(original.getPostParams());
        headerParams.putAll(original.getHeaderParams());
        setContentType(original.getContentType());
        setBody(original.getBody());
        setAuth(original.getUsername(), original.getPassword());
    }

    @Override
    public URL constructURL() {
        try {
            URL original = super.constructURL();
            String path = base.getRawPath().replaceAll("/+$", "");
            return new URL(base.getScheme(), base.getHost(), base.getPort(), path + original.getFile());
        } catch (MalformedURLException e) {
            throw new IllegalStateException("base.url was checked: " + base.getScheme(), e);
        }
    }
}
