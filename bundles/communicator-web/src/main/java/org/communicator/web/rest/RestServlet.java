package org.communicator.web.rest;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.communicator.web.edge.Paths;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ProblemMapper;
import org.communicator.web.problem.ProblemType;
import org.communicator.web.problem.ServletProblems;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.glassfish.jersey.servlet.ServletContainer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The REST API: Jersey over a list of ready-made resources that never changes. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern(Paths.API + "/*")
@HttpWhiteboardServletAsyncSupported
public final class RestServlet extends ServletContainer {

    private static final long serialVersionUID = 1L;
    private static final String DOCUMENT = "/openapi.json";
    private static final int BUFFERED_BYTES = 64 << 10;

    private final transient Ports ports;

    @Activate
    public RestServlet(@Reference Ports ports) {
        super(application(ports));
        this.ports = ports;
    }

    /** Jersey looks for its own services by the context class loader. */
    @Override
    public void init() throws ServletException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ResourceConfig.class.getClassLoader());
        try {
            super.init();
            ports.served(true);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void destroy() {
        ports.served(false);
        super.destroy();
    }

    /** A Content-Type that is none Jersey would answer itself, without a body and without the headers set before. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException,
            IOException {
        if (isMediaType(request.getContentType())) {
            super.service(request, new ForgivingResponse(response));
        } else {
            ServletProblems.send(response, ProblemAnswer.of(ProblemType.MALFORMED, "The Content-Type is none."));
        }
    }

    private static boolean isMediaType(String type) {
        try {
            return type == null || MediaType.valueOf(type) != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** Jakarta REST would look for Jersey by a class loader that does not know it: here it is told. */
    static ResourceConfig application(Ports ports) {
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        ResourceConfig application = new ResourceConfig();
        resources(ports).forEach(resource -> application.registerResources(ReadyMade.model(resource)));
        application.registerInstances(new JsonBodyReader(), new PieceReader(), new JsonBodyWriter(), new ExportBodyWriter(),
                new ProblemMapper());
        application.addProperties(Map.of(
                CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
                CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
                CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL",
                CommonProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, BUFFERED_BYTES,
                ServerProperties.WADL_FEATURE_DISABLE, true,
                ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true,
                ServerProperties.BV_FEATURE_DISABLE, true,
                ServerProperties.RESOURCE_VALIDATION_DISABLE, true,
                ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true));
        return application;
    }

    static Set<Object> resources(Ports ports) {
        return Set.of(new OpenApiResource(document()), new SessionResource(ports), new ClientResource(ports),
                new ConversationsResource(ports), new ConversationResource(ports), new UsageResource(ports), new InboxResource(ports),
                new HandlingResource(ports), new ReadStateResource(ports), new NotesResource(ports),
                new MissedResource(ports), new MentionsResource(ports), new SeenResource(ports),
                new PresenceResource(ports), new TemplatesResource(ports), new TemplateResource(ports),
                new BatchesResource(ports), new BatchResource(ports),
                new EventsResource(), new DirectoryLocationResource(ports), new DirectoryStaffResource(ports),
                new DirectoryClientResource(ports), new DirectoryBulkResource(ports),
                new ClientPrivacyResource(ports), new AddressPrivacyResource(ports),
                new ChatsResource(ports), new PeopleResource(ports), new NumbersResource(ports),
                new SmsLengthResource(ports),
                new GroupsResource(ports),
                new ConsentResource(ports), new ConsentReviewResource(ports),
                new AuditResource(ports), new FailedMessagesResource(ports), new MessageResource(ports),
                new AttachmentResource(ports), new UploadsResource(ports), new UploadResource(ports),
                new ScheduledMessagesResource(ports), new ScheduledMessageResource(ports),
                new SearchResource(ports), new RecipientsResource(ports),
                new UsageReportResource(ports), new UsageTableResource(ports),
                new WebhooksResource(ports), new WebhookResource(ports), new RoutesResource(ports),
                new GuestSessionsResource(ports), new GuestResource(ports), new GuestInvitationsResource(ports),
                new PushSubscriptionsResource(ports),
                new ContactsResource(ports), new ContactPointsResource(ports), new IdentityResource(ports));
    }

    private static byte[] document() {
        try (InputStream document = RestServlet.class.getResourceAsStream(DOCUMENT)) {
            return document.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
