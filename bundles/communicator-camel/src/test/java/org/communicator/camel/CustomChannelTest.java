package org.communicator.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.communicator.api.channel.InboundMessage;
import org.communicator.api.channel.WebhookReceiver;
import org.communicator.api.channel.WebhookRequest;
import org.communicator.api.channel.WebhookResponse;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Channel;
import org.communicator.api.host.AccountId;
import org.communicator.api.store.StoreUnavailableException;
import org.communicator.testkit.channel.RecordedInbound;
import org.communicator.testkit.memory.MemoryMeters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file makes a channel of its own out of a hook (K02). */
class CustomChannelTest {

    private static final String TOKEN = "a-token-of-enough-letters";
    private static final String FILE = """
            - route:
                id: website
                from:
                  uri: communicator:hook/website
                  parameters:
                    token: "{{website.token}}"
                  steps:
                    - unmarshal:
                        json: {}
                    - setHeader: {name: CommunicatorFrom, simple: "${body[phone]}"}
                    - setHeader: {name: CommunicatorTo, constant: "+13035550100"}
                    - setHeader: {name: CommunicatorProviderId, simple: "${body[id]}"}
                    - setBody: {simple: "${body[text]}"}
                    - to: "communicator:receive?account=lakeside&provider=website"
            """;

    private final FakeBundles bundles = new FakeBundles();
    private final RecordedInbound inbound = new RecordedInbound();
    private final ChannelRoutes routes;

    CustomChannelTest(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("website.yaml"), FILE);
        routes = new ChannelRoutes(bundles.context(), new MemoryMeters(),
                new RouteSettings(Map.of("website.token", TOKEN), folder));
    }

    @BeforeEach
    void letThereBeAStore() {
        routes.messages = inbound;
        assertThat(routes.report().problems()).isEmpty();
    }

    @AfterEach
    void close() {
        routes.close();
        assertThat(bundles.services).isEmpty();
    }

    @Test
    void callShouldBecomeAMessageOnceWhenItIsRepeated() {
        WebhookResponse first = call("Bearer " + TOKEN, "{\"id\": \"w-1\", \"phone\": \"+12125550123\", \"text\": \"Hello\"}");
        WebhookResponse second = call("Bearer " + TOKEN, "{\"id\": \"w-1\", \"phone\": \"+12125550123\", \"text\": \"Hello\"}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body()).isNotBlank();
        assertThat(inbound.kept()).containsExactly(new InboundMessage(Channel.SMS, "website", "w-1",
                new AddressPair("+13035550100", "+12125550123"), "Hello", 0, new AccountId("lakeside")));
    }

    @Test
    void callShouldBeRefusedWhenItsTokenIsWrong() {
        assertThat(call("Bearer something-else-altogether", "{}").status()).isEqualTo(401);
        assertThat(call("", "{}").status()).isEqualTo(401);
        assertThat(inbound.kept()).isEmpty();
    }

    @Test
    void callShouldBeAnswered400WhenItIsNoMessage() {
        assertThat(call("Bearer " + TOKEN, "{\"id\": \"w-1\", \"phone\": \"nobody\", \"text\": \"Hello\"}").status()).isEqualTo(400);
        assertThat(call("Bearer " + TOKEN, "{\"id\": \"w-1\", \"phone\": \"+12125550123\", \"text\": \" \"}").status()).isEqualTo(400);
        assertThat(inbound.kept()).isEmpty();
    }

    @Test
    void callShouldBeTriedAgainWhenTheStoreIsGone() {
        String good = "{\"id\": \"w-1\", \"phone\": \"+12125550123\", \"text\": \"Hello\"}";
        inbound.gone(true);

        assertThatThrownBy(() -> call("Bearer " + TOKEN, good)).isInstanceOf(StoreUnavailableException.class);
        routes.messages = null;
        assertThatThrownBy(() -> call("Bearer " + TOKEN, good)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void headersOfACallShouldNotSteerTheRoute() {
        call(Map.of("authorization", "Bearer " + TOKEN, "communicatorto", "+19995550100", "camelhttpresponsecode", "299"),
                "{\"id\": \"w-2\", \"phone\": \"+12125550123\", \"text\": \"Hello\"}");

        assertThat(inbound.kept()).singleElement().extracting(message -> message.addresses().ours())
                .isEqualTo("+13035550100");
    }

    private WebhookResponse call(String authorization, String body) {
        return call(Map.of("authorization", authorization), body);
    }

    private WebhookResponse call(Map<String, String> headers, String body) {
        WebhookReceiver hook = bundles.services.keySet().stream().filter(WebhookReceiver.class::isInstance)
                .map(WebhookReceiver.class::cast).findFirst().orElseThrow();
        return hook.receive(new WebhookRequest("message", "http://localhost/communicator/hooks/custom/website/message",
                headers, body.getBytes(StandardCharsets.UTF_8)));
    }
}
