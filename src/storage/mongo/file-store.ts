import { type Connection, mongo, Schema } from 'mongoose';
import type { FileFacts, FileStore } from '../../files/file.ts';
import { modelOf } from './model.ts';

interface FileDocument extends Omit<FileFacts, 'id'> {
  _id: string;
  groupId: string;
  bytes: mongo.Binary;
}

const schema = new Schema(
  {
    _id: String,
    groupId: { type: String, required: true },
    name: { type: String, required: true },
    mediaType: { type: String, required: true },
    size: { type: Number, required: true },
    sha256: { type: String, required: true },
    bytes: { type: Buffer, required: true },
  },
  { collection: 'files', versionKey: false },
);

schema.index({ groupId: 1 });

/** Keeps files: a document each, its group in its key. */
export function createFileStore(connection: Connection): FileStore {
  const files = modelOf<FileDocument>(connection, schema).collection;
  const own = (groupId: string, id: string) => ({ _id: `${groupId}/${id}` as never, groupId });
  return {
    async put(groupId, { id, bytes, ...facts }) {
      const document = { ...facts, bytes: new mongo.Binary(bytes) };
      await files.updateOne(own(groupId, id), { $setOnInsert: document }, { upsert: true });
    },
    async bytes(groupId, id) {
      const found = (await files.findOne(own(groupId, id))) as FileDocument | null;
      return found ? new Uint8Array(found.bytes.buffer) : undefined;
    },
    count: (groupId) => files.countDocuments({ groupId }),
    async remove(groupId, id) {
      await files.deleteOne(own(groupId, id));
    },
  };
}
