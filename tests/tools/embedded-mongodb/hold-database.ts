/** A process that starts a database on the folder given, says so, and never stops it: for tests that kill it. */
import { startDatabase } from '../../../tools/embedded-mongodb/start-database.ts';

const { uri, pid } = await startDatabase({ dataDir: process.argv[2] ?? '' });
process.stdout.write(`${JSON.stringify({ uri, pid })}\n`);
setInterval(() => {}, 60_000);
