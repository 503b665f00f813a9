package org.fotacentre.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fotacentre.wire.Command;
import org.fotacentre.wire.Frame;
import org.fotacentre.wire.Tag;
import org.fotacentre.wire.Ttlv;

/** A device of the Qth dialect that is nothing but its bytes: signs in, subscribes, says something and waits for what it is told. On Netty's thread. */
final class Asker extends ByteToMessageDecoder {

    private static final int CONNACK = 2;
    private static final int PUBLISH = 3;
    private static final int SUBACK = 9;

    private final String clientId;
    private final String password;
    private final CompletableFuture<Asker> ready = new CompletableFuture<>();
    private CompletableFuture<Void> answer = new CompletableFuture<>();
    private ChannelHandlerContext line;
    private int lastId;

    Asker(String clientId, String password) {
        this.clientId = clientId;
        this.password = password;
    }

    /** When it has subscribed, or could not. */
    CompletableFuture<Asker> ready() {
        return ready;
    }

    /** Asks for its plan; answers when it is told something. */
    CompletableFuture<Void> ask(String version) {
        return say("ota", Command.OTA_REQUEST, Tag.MODULE_VERSION, version);
    }

    /** Reports what it runs, which nobody answers. */
    void report(String version) {
        say("sys", Command.INFO_EVENT, Tag.INFO_VERSION, version);
    }

    private CompletableFuture<Void> say(String topic, Command command, int tag, String version) {
        CompletableFuture<Void> told = new CompletableFuture<>();
        line.executor().execute(() -> {
            answer = told;
            int id = lastId = lastId % 0xffff + 1;
            byte[] frame = new Frame(lastId % Frame.MAX_PACKET_ID + 1, command.code(), Ttlv.encode(List.of(new Ttlv.Text(tag, version)))).encode();
            send(0x32, text("q/2/d/" + clientId + "/" + topic), Unpooled.copyShort(id), Unpooled.wrappedBuffer(frame));
        });
        return told;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        line = context;
        send(0x10, text("MQTT"), Unpooled.wrappedBuffer(new byte[] {4, 0x42, 2, 88}), text(clientId), text(password));
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> none) {
        int end = in.readerIndex() + 1;
        int length = 0;
        for (int shift = 0; end < in.writerIndex(); shift += 7) {
            int digit = in.getUnsignedByte(end++);
            length |= (digit & 0x7f) << shift;
            if (digit < 0x80) {
                if (in.writerIndex() - end >= length) {
                    int first = in.readUnsignedByte();
                    take(first, in.readerIndex(end).readSlice(length));
                }
                return;
            }
        }
    }

    private void take(int first, ByteBuf body) {
        switch (first >> 4) {
            case CONNACK -> {
                if (body.getByte(1) == 0) {
                    send(0x82, Unpooled.copyShort(1), text("q/1/d/" + clientId + "/+"), Unpooled.wrappedBuffer(new byte[] {1}));
                } else {
                    ready.completeExceptionally(new IllegalStateException("Refused with code " + body.getByte(1)));
                }
            }
            case SUBACK -> ready.complete(this);
            case PUBLISH -> {
                body.skipBytes(body.readUnsignedShort());
                if ((first & 2) != 0) {
                    send(0x40, Unpooled.copyShort(body.readUnsignedShort()));
                }
                answer.complete(null);
            }
            default -> { }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        ready.completeExceptionally(new IllegalStateException("The connection ended"));
        answer.completeExceptionally(new IllegalStateException("The connection ended"));
    }

    private void send(int first, ByteBuf... parts) {
        ByteBuf body = Unpooled.wrappedBuffer(parts);
        ByteBuf head = Unpooled.buffer(5).writeByte(first);
        for (int left = body.readableBytes(); ; left >>= 7) {
            head.writeByte(left > 0x7f ? left & 0x7f | 0x80 : left);
            if (left <= 0x7f) {
                break;
            }
        }
        line.writeAndFlush(Unpooled.wrappedBuffer(head, body));
    }

    private static ByteBuf text(String text) {
        byte[] bytes = text.getBytes(US_ASCII);
        return Unpooled.buffer(2 + bytes.length).writeShort(bytes.length).writeBytes(bytes);
    }
}
