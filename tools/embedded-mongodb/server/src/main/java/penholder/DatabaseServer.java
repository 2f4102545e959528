package penholder;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;

/**
 * mongo-java-server on one MVStore file, with what it lacks out of the box: a write is in the file before it is
 * answered, a command is all or nothing for others and for a crash, the file stays small, and the process never
 * outlives its parent.
 *
 * <p>Usage: FILE [--port N] [--fsync]. Prints {"ready":PORT} and serves 127.0.0.1 until SIGTERM or the end of its
 * standard input.
 */
public final class DatabaseServer {
    /** Exit codes, read by the launcher: another process holds the file / it cannot be written / it broke while running. */
    private static final int IN_USE = 3;
    private static final int CANNOT_WRITE = 4;
    private static final int STORE_BROKE = 5;

    /** One thread per connection up to this: a writer waits for its commit on its thread, and the rest must go on. */
    private static final int CONNECTION_THREADS = 48;
    private static final int CACHE_MB = 64;
    /** In memory, where a document takes about three times its BSON. A write rewrites its page: small ones pay. */
    private static final int PAGE_BYTES = 6 * 1024;
    private static final int TIDY_EVERY_MS = 250;
    private static final int TIDY_BYTES = 2 << 20;
    private static final int TIDY_IDLE_PASSES = 4;
    /** How much of the chunks, and of the file, should be in use, in percent. */
    private static final int FULL_ENOUGH_BUSY = 60;
    private static final int FULL_ENOUGH_IDLE = 80;
    private static final int TIDY_AT_STOP_MS = 1_000;

    private DatabaseServer() {}

    public static void main(String[] args) throws Exception {
        List<String> options = List.of(args);
        int portAt = options.indexOf("--port");
        int port = portAt < 0 ? 0 : Integer.parseInt(options.get(portAt + 1));
        Backend backend = new Backend(open(args[0]), options.contains("--fsync"));
        MongoServer server = new MongoServer(backend.version5());
        server.bind(new InetSocketAddress("127.0.0.1", port), 1, CONNECTION_THREADS);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        start("tidy", backend::keepTidy);
        start("parent", DatabaseServer::stopWithParent);
        System.out.println("{\"ready\":" + server.getLocalAddress().getPort() + "}");
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The parent holds the other end of our standard input: it ends when the parent does, however it died. */
    private static void stopWithParent() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException closed) {
            // as good as the end
        }
        System.exit(0);
    }

    /** The store holds a lock on its file for as long as this process lives: one instance per file. */
    private static MVStore open(String file) {
        try {
            MVStore store = new MVStore.Builder().fileName(file).cacheSize(CACHE_MB).pageSplitSize(PAGE_BYTES)
                .autoCommitDisabled().autoCommitBufferSize(0).open();
            if (store.isReadOnly()) fail(CANNOT_WRITE, "read-only: " + file);
            // Below 0: what is dead may be written over at once, also after the machine's clock was set back.
            store.setRetentionTime(-1);
            store.setVersionsToKeep(0);
            return store;
        } catch (MVStoreException e) {
            int code = e.getErrorCode();
            if (code == DataUtils.ERROR_FILE_LOCKED) fail(IN_USE, e.getMessage());
            fail(e.getCause() instanceof IOException ? CANNOT_WRITE : STORE_BROKE, e.getMessage());
        } catch (IllegalArgumentException e) {
            fail(CANNOT_WRITE, e.getMessage());
        }
        throw new IllegalStateException();
    }

    /** Ends at once, without the stop's last write: what was not answered is not promised. */
    private static void fail(int code, String reason) {
        System.err.println(reason);
        Runtime.getRuntime().halt(code);
    }

    private static final class Backend extends H2Backend {
        private static final Set<String> READS = Set.of("find", "count", "distinct", "getmore", "killcursors", "listindexes",
            "listcollections", "listdatabases", "hello", "ismaster", "ping", "buildinfo", "collstats", "dbstats",
            "serverstatus", "endsessions", "hostinfo", "getlog", "connectionstatus");

        private final MVStore store;
        private final boolean fsync;
        /** Commands that change data hold it alone: documents are changed in place, so nobody may look meanwhile. */
        private final ReentrantReadWriteLock data = new ReentrantReadWriteLock();
        private final ReentrantLock committing = new ReentrantLock();
        private final AtomicLong written = new AtomicLong();
        private volatile long committed;
        private volatile boolean closed;

        Backend(MVStore store, boolean fsync) {
            super(store);
            this.store = store;
            this.fsync = fsync;
        }

        /** The driver refuses a server below wire version 9; what 5.0 (13) promises is what we were tested for. */
        Backend version5() {
            version(new MongoVersion() {
                @Override
                public List<Integer> getVersionArray() {
                    return List.of(5, 0, 0);
                }

                @Override
                public int getWireVersion() {
                    return 13;
                }
            });
            return this;
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            Document command = message.getDocument();
            if (isRead(command)) {
                data.readLock().lock();
                try {
                    return super.handleMessage(message).cloneDeeply();
                } finally {
                    data.readLock().unlock();
                    stopIfBroken();
                }
            }
            long mine = 0;
            data.writeLock().lock();
            try {
                return corrected(command, super.handleMessage(message).cloneDeeply());
            } catch (MongoServerException e) {
                if (command.containsKey("createIndexes")) forgetFailedIndexes(message);
                throw e;
            } finally {
                // A refusal waits too: it may speak of another's write that is not in the file yet.
                mine = written.incrementAndGet();
                data.writeLock().unlock();
                commitUpTo(mine);
            }
        }

        /** What the server counts wrongly or leaves out: the inserted of a partly failed insert, how a findAndModify went. */
        private static Document corrected(Document command, Document reply) {
            if (command.containsKey("insert") && reply.get("writeErrors") instanceof List<?> errors) {
                boolean ordered = !Boolean.FALSE.equals(command.get("ordered"));
                reply.put("n", ordered ? ((Document) errors.get(0)).get("index") : (Integer) reply.get("n") - errors.size());
            }
            if (command.containsKey("findAndModify") && !reply.containsKey("lastErrorObject")) {
                Document value = (Document) reply.get("value");
                boolean upserted = Boolean.TRUE.equals(command.get("upsert"));
                Document went = new Document("n", value != null || upserted ? 1 : 0);
                if (!Boolean.TRUE.equals(command.get("remove"))) went.put("updatedExisting", false);
                if (upserted && value != null) went.put("upserted", value.get("_id"));
                reply.put("lastErrorObject", went);
            }
            return reply;
        }

        /** A failed build leaves half an index behind, which the next try would take for a whole one. */
        private void forgetFailedIndexes(MongoMessage message) {
            Document command = message.getDocument();
            MongoDatabase database = resolveDatabase(message.getDatabaseName());
            String collection = (String) command.get("createIndexes");
            Set<String> standing = database.resolveCollection(collection, true).getIndexes().stream()
                .map(Index::getName).collect(Collectors.toSet());
            for (Object index : (List<?>) command.get("indexes")) {
                String name = (String) ((Document) index).get("name");
                if (!standing.contains(name)) store.removeMap(indexMap(message.getDatabaseName() + "." + collection, name));
            }
        }

        private static String indexMap(String collection, String index) {
            return collection + "._index_" + index;
        }

        private static boolean isRead(Document command) {
            Map.Entry<String, Object> first = command.entrySet().iterator().next();
            String name = first.getKey().toLowerCase(Locale.ROOT);
            if (!name.equals("aggregate")) return READS.contains(name);
            return !(command.get("pipeline") instanceof List<?> stages)
                || stages.stream().noneMatch(stage -> stage instanceof Document s && (s.containsKey("$out") || s.containsKey("$merge")));
        }

        /** One commit serves every write that was applied before it began; the others wait for the next. */
        private void commitUpTo(long mine) {
            if (committed >= mine) return;
            committing.lock();
            try {
                if (committed >= mine) return;
                long upTo;
                data.readLock().lock();
                try {
                    upTo = written.get();
                    store.commit();
                } finally {
                    data.readLock().unlock();
                }
                // Before the next commit begins: it may write over what this one set free.
                if (fsync) store.sync();
                stopIfBroken();
                committed = upTo;
            } catch (RuntimeException e) {
                if (!closed) fail(STORE_BROKE, "commit: " + e.getMessage());
                throw e;
            } finally {
                committing.unlock();
            }
        }

        /** The store closes itself on a fault of the file. Then nothing it says holds: better none than a false answer. */
        private void stopIfBroken() {
            if (!closed && store.isClosed()) fail(STORE_BROKE, "the store closed itself: " + store.getPanicException());
        }

        /** Keeps the file near the size of what lives in it: in small bites while there are writes, as these wait for it. */
        void keepTidy() {
            long seen = 0;
            int idle = 0;
            while (!closed) {
                try {
                    Thread.sleep(TIDY_EVERY_MS);
                } catch (InterruptedException e) {
                    return;
                }
                long now = written.get();
                idle = now == seen ? idle + 1 : 0;
                seen = now;
                // As long as it helps, and a few times more: what was rewritten is only free one commit later.
                if (idle <= TIDY_IDLE_PASSES && tidy(idle == 0 ? FULL_ENOUGH_BUSY : FULL_ENOUGH_IDLE)) idle = 0;
            }
        }

        /** Rewrites chunks that are mostly dead, then moves chunks into gaps. True when the file got smaller. */
        private boolean tidy(int percent) {
            committing.lock();
            data.readLock().lock();
            try {
                if (closed) return false;
                RandomAccessStore file = (RandomAccessStore) store.getFileStore();
                long before = file.size();
                boolean sparse = file.getChunksFillRate() < percent;
                // The two newest chunks are never rewritten, and without writes they stay the newest: age them by a commit.
                if (sparse && !store.compact(percent, TIDY_BYTES)) store.setStoreVersion(store.getStoreVersion() + 1);
                // Also when nothing was rewritten: what an earlier pass set free counts as used until this is in the file.
                if (store.hasUnsavedChanges()) {
                    store.commit();
                    if (fsync) store.sync();
                }
                if (file.getFillRate() < percent) file.compactMoveChunks(percent, TIDY_BYTES, store);
                return file.size() < before;
            } catch (RuntimeException e) {
                if (!closed) fail(STORE_BROKE, "tidy: " + e.getMessage());
                return false;
            } finally {
                data.readLock().unlock();
                committing.unlock();
            }
        }

        /** The store's own tidying at a stop leaves in the file what it wrote anew and what that replaces, both. */
        private void tidyAtStop() {
            long until = System.nanoTime() + TIDY_AT_STOP_MS * 1_000_000L;
            int idle = 0;
            while (idle <= TIDY_IDLE_PASSES && System.nanoTime() < until) {
                idle = tidy(FULL_ENOUGH_IDLE) ? 0 : idle + 1;
            }
        }

        @Override
        public void close() {
            if (!closed) tidyAtStop();
            committing.lock();
            data.writeLock().lock();
            try {
                closed = true;
                store.close(0);
                super.close();
            } finally {
                data.writeLock().unlock();
                committing.unlock();
            }
        }

        @Override
        protected MongoDatabase openOrCreateDatabase(String name) {
            return new Database(name, getCursorRegistry());
        }

        /** Inner, because its super-constructor already opens collections: only the outer instance is there by then. */
        private final class Database extends H2Database {
            Database(String name, CursorRegistry cursors) {
                super(name, getMvStore(), cursors);
            }

            @Override
            protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
                String full = getFullCollectionNamespace(name);
                MVMap<Object, Document> documents = getMvStore().openMap("databases." + full, asBson());
                MVMap<String, Object> meta = getMvStore().openMap("meta." + full);
                return new Collection(this, name, options, documents, meta, cursorRegistry);
            }

            @Override
            protected Index<Object> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
                getMvStore().openMap(indexMap(getFullCollectionNamespace(collection), name), asBson());
                return super.openOrCreateUniqueIndex(collection, name, keys, sparse);
            }

            /** The original also drops each database whose name begins with this one's. */
            @Override
            public void drop(Oplog oplog) {
                String prefix = "databases." + getDatabaseName() + ".";
                getMvStore().getMapNames().stream()
                    .filter(map -> map.startsWith(prefix))
                    .map(map -> map.substring(prefix.length()))
                    .sorted(Comparator.comparing(name -> name.startsWith("system.")))
                    .filter(name -> resolveCollection(name, false) != null)
                    .forEach(name -> dropCollection(name, oplog));
            }

            private <K, V> MVMap.Builder<K, V> asBson() {
                return new MVMap.Builder<K, V>().keyType(new BsonType()).valueType(new BsonType());
            }
        }
    }

    /** Finds by a unique key also when the filter names more than the key (`_id` and a condition), not by a scan. */
    private static final class Collection extends H2Collection {
        Collection(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, Document> documents,
                   MVMap<String, Object> meta, CursorRegistry cursors) {
            super(database, name, options, documents, meta, cursors);
        }

        @Override
        protected QueryResult queryDocuments(Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
            for (Index<Object> index : getIndexes()) {
                Document key = new Document();
                for (IndexKey part : index.getKeys()) {
                    Object value = query.get(part.getKey());
                    if (isScalar(value)) key.put(part.getKey(), value);
                }
                if (index.isUnique() && key.size() == index.getKeys().size() && index.canHandle(key)) {
                    return matchDocuments(query, index.getPositions(key), orderBy, skip, limit, batchSize, fields);
                }
            }
            return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
        }

        private static boolean isScalar(Object value) {
            return value instanceof String || value instanceof Number || value instanceof Boolean
                || value instanceof ObjectId || value instanceof Instant;
        }
    }
}
