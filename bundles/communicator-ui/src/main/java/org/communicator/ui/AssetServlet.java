package org.communicator.ui;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Sends the web components to any page: module scripts and fonts of another origin need CORS. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/communicator/ui/*")
public final class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Assets assets = new Assets();

    @Activate
    public AssetServlet() {
        // for OSGi
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Optional<Asset> asset = path == null ? Optional.empty() : assets.named(path.substring(1));
        if (asset.isPresent()) {
            send(asset.get(), request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        describe(asset, response);
        if (asset.tag().equals(weakened(request.getHeader("If-None-Match")))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = asset.plain();
        if (asset.compresses() && accepts(request, "gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            body = asset.gzipped();
        }
        response.setContentType(asset.type());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void describe(Asset asset, HttpServletResponse response) {
        // One tag for both encodings, hence a weak one.
        response.setHeader("ETag", "W/" + asset.tag());
        response.setHeader("Cache-Control", asset.caching());
        response.addHeader("Vary", "Accept-Encoding");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Access-Control-Allow-Origin", "*");
    }

    private static boolean accepts(HttpServletRequest request, String encoding) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains(encoding) && !accepted.contains(encoding + ";q=0");
    }

    private static String weakened(String tag) {
        return tag != null && tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
