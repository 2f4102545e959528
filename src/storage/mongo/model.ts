import type { Connection, Model, Schema } from 'mongoose';

/** The model of a collection whose documents are `T`: mongoose's inference from a schema loses unions of strings. */
export function modelOf<T>(connection: Connection, schema: Schema): Model<T> {
  const collection = schema.get('collection') as string;
  return connection.model(collection, schema) as unknown as Model<T>;
}
