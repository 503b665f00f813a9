package org.fotacentre.gateway.download;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Date;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DateFormatter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

import org.fotacentre.firmware.FirmwareVault;

/**
 * The connection of a device that speaks HTTP. It asks for one file after the other: the next request is read when the last one
 * has been answered to the end.
 */
final class FileLine extends SimpleChannelInboundHandler<HttpObject> {

    private static final System.Logger LOG = System.getLogger(FileLine.class.getName());
    private static final int REQUEST_SECONDS = 60;
    private static final Set<HttpMethod> KNOWN = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final FileAnswer NOT_UNDERSTOOD = FileAnswer.of(400, "This is no request for a file.");
    private static final FileAnswer NOT_ALLOWED = FileAnswer.of(405, "Files can only be fetched here.").with("Allow", "GET, HEAD");

    private final Function<FileRequest, CompletableFuture<FileAnswer>> desk;
    private final FirmwareVault vault;
    private final DownloadLimits limits;
    private final Executor executor;
    private Future<?> patience;

    /** @param executor asks the desk, which asks the database */
    FileLine(Function<FileRequest, CompletableFuture<FileAnswer>> desk, FirmwareVault vault, DownloadLimits limits, Executor executor) {
        this.desk = desk;
        this.vault = vault;
        this.limits = limits;
        this.executor = executor;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        listen(context);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
        if (!(message instanceof HttpRequest request)) {
            return;
        }
        patience.cancel(false);
        context.channel().config().setAutoRead(false);
        if (request.decoderResult().isFailure()) {
            refuse(context, NOT_UNDERSTOOD);
        } else if (!KNOWN.contains(request.method())) {
            refuse(context, NOT_ALLOWED);
        } else {
            ask(context, new FileRequest(request.uri(), request.method().equals(HttpMethod.HEAD), request.headers()::get));
        }
    }

    private void ask(ChannelHandlerContext context, FileRequest request) {
        CompletableFuture.supplyAsync(() -> desk.apply(request), executor).thenCompose(Function.identity()).whenCompleteAsync((answer, trouble) -> {
            if (trouble == null) {
                answer(context, answer);
            } else {
                LOG.log(System.Logger.Level.WARNING, "Could not answer the request for " + request.path(), trouble);
                context.close();
            }
        }, context.executor());
    }

    private void answer(ChannelHandlerContext context, FileAnswer answer) {
        if (answer.content().isPresent()) {
            context.write(headed(answer, new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(answer.status()))));
            new FileFlow(context, vault, answer.content().get(), limits).start(() -> listen(context));
        } else {
            context.writeAndFlush(whole(answer)).addListener(written -> listen(context));
        }
    }

    /** Whoever says what we do not understand had better begin anew. */
    private static void refuse(ChannelHandlerContext context, FileAnswer answer) {
        context.writeAndFlush(whole(answer)).addListener(ChannelFutureListener.CLOSE);
    }

    private static HttpResponse whole(FileAnswer answer) {
        return headed(answer, new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(answer.status()),
                Unpooled.wrappedBuffer(answer.words().getBytes(UTF_8))));
    }

    private static HttpResponse headed(FileAnswer answer, HttpResponse response) {
        answer.headers().forEach(response.headers()::set);
        response.headers().set("Date", DateFormatter.format(new Date()));
        return response;
    }

    private void listen(ChannelHandlerContext context) {
        patience = context.executor().schedule(() -> context.close(), REQUEST_SECONDS, TimeUnit.SECONDS);
        context.channel().config().setAutoRead(true);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        patience.cancel(false);
    }

    /** Nothing has moved for too long. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        context.close();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.log(System.Logger.Level.DEBUG, "A download ends: {0}", cause);
        context.close();
    }
}
