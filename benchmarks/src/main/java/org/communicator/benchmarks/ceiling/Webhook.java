package org.communicator.benchmarks.ceiling;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** Parses the form and commits the rows: nothing is verified, looked up, decided or told. */
final class Webhook extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final byte[] ANSWER =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>".getBytes(StandardCharsets.UTF_8);

    private final transient HikariDataSource pool;
    private final transient Rows rows;

    Webhook(HikariDataSource pool, Rows rows) {
        this.pool = pool;
        this.rows = rows;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (Connection connection = pool.getConnection()) {
            rows.write(connection, request.getParameter("MessageSid"), request.getParameter("From"),
                    request.getParameter("To"), request.getParameter("Body"),
                    Integer.parseInt(request.getParameter("NumSegments")));
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
        response.setContentType("text/xml");
        response.setContentLength(ANSWER.length);
        response.getOutputStream().write(ANSWER);
    }
}
