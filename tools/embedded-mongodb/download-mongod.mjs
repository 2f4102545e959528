/**
 * Downloads mongod into the folder given and prints where it is, or why not. A process of its own, so that a download
 * which takes too long can be ended.
 */
import { MongoBinary } from 'mongodb-memory-server-core';

try {
  const program = await MongoBinary.getPath({ downloadDir: process.argv[2] });
  process.stdout.write(`\nmongod-is-at:${program}\n`);
} catch (error) {
  process.stdout.write(`\nno-mongod:${`${error?.msg ?? error?.message ?? error}`.replaceAll('\n', ' ')}\n`);
  process.exitCode = 1;
}
