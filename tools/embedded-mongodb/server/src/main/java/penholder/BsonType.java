package penholder;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * How documents, ids and index keys lie in the file: as BSON. MVStore's own way is Java serialization, which takes
 * twice the space, and to compare two index keys it serializes both of them.
 */
final class BsonType extends BasicDataType<Object> {
    private static final byte MISSING = 0;
    private static final byte DOCUMENT = 1;
    private static final byte KEY = 2;
    private static final byte OTHER = 3;
    /** The only field of the document that wraps a value which is not one. */
    private static final String WRAPPED = "v";
    /** Rough sizes in memory, in bytes: of any object, and of a field with its name. */
    private static final int OBJECT = 48;
    private static final int FIELD = 80;

    private final ThreadLocal<ByteBuf> scratch = ThreadLocal.withInitial(() -> Unpooled.buffer(1024));

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }

    @Override
    public int getMemory(Object value) {
        if (value instanceof String text) return OBJECT + text.length();
        if (value instanceof Map<?, ?> map) {
            int sum = OBJECT;
            for (Object field : map.values()) sum += FIELD + getMemory(field);
            return sum;
        }
        if (value instanceof Collection<?> list) {
            int sum = OBJECT;
            for (Object item : list) sum += getMemory(item);
            return sum;
        }
        return OBJECT;
    }

    @Override
    public void write(WriteBuffer out, Object value) {
        out.put(value instanceof Missing ? MISSING : value instanceof Document ? DOCUMENT : value instanceof KeyValue ? KEY : OTHER);
        if (value instanceof Missing) return;
        ByteBuf bytes = encode(value);
        out.put(bytes.array(), bytes.arrayOffset(), bytes.readableBytes());
    }

    @Override
    public Object read(ByteBuffer in) {
        byte kind = in.get();
        if (kind == MISSING) return Missing.getInstance();
        ByteBuf bytes = Unpooled.wrappedBuffer(in);
        Document document = BsonDecoder.decodeBson(bytes);
        in.position(in.position() + bytes.readerIndex());
        if (kind == DOCUMENT) return document;
        Object value = document.get(WRAPPED);
        return kind == KEY ? new KeyValue((Collection<?>) value) : value;
    }

    private ByteBuf encode(Object value) {
        Object plain = value instanceof KeyValue key ? key.stream().toList() : value;
        ByteBuf bytes = scratch.get().clear();
        BsonEncoder.encodeDocument(plain instanceof Document document ? document : new Document(WRAPPED, plain), bytes);
        return bytes;
    }

    /** A total order for the tree, and within one simple type the natural one; not MongoDB's order across types. */
    @Override
    @SuppressWarnings("unchecked")
    public int compare(Object a, Object b) {
        if (a == b) return 0;
        if (a instanceof KeyValue left && b instanceof KeyValue right) return compareKeys(left, right);
        int order = Integer.compare(rank(a), rank(b));
        if (order != 0 || a == null || a instanceof Missing) return order;
        if (isSimple(a)) return ((Comparable<Object>) a).compareTo(b);
        return Arrays.compare(bytesOf(a), bytesOf(b));
    }

    private int compareKeys(KeyValue left, KeyValue right) {
        Iterator<Object> others = right.iterator();
        for (Object one : left) {
            int order = others.hasNext() ? compare(one, others.next()) : 1;
            if (order != 0) return order;
        }
        return others.hasNext() ? -1 : 0;
    }

    private static int rank(Object value) {
        if (value == null || value instanceof Missing) return -2;
        return value instanceof KeyValue ? -1 : BsonEncoder.determineType(value);
    }

    /** Each of these has a BSON type of its own, so two of one rank are of one class. */
    private static boolean isSimple(Object value) {
        return value instanceof String || value instanceof ObjectId || value instanceof Integer || value instanceof Long
            || value instanceof Double || value instanceof Boolean || value instanceof Instant;
    }

    private byte[] bytesOf(Object value) {
        ByteBuf bytes = encode(value);
        return Arrays.copyOf(bytes.array(), bytes.readableBytes());
    }
}
