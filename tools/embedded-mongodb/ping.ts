import { connect } from 'node:net';

/** OP_MSG, opcode 2013: header (length, id, 0, opcode), flags, section kind 0, then {ping: 1, $db: 'admin'} in BSON. */
const PING = Buffer.from(
  '3300000001000000' +
    '00000000dd070000' +
    '00000000' +
    '00' +
    '1e0000001070696e670001000000022464620006000000' +
    '61646d696e00' +
    '00',
  'hex',
);
/** `ok` as BSON writes it: int32 1 or double 1, before its name. */
const OK = [Buffer.from('106f6b0001000000', 'hex'), Buffer.from('016f6b00000000000000f03f', 'hex')];

/** True when a server on that port of this machine answers `ping` with ok within the time. */
export function ping(port: number, withinMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    let answer = Buffer.alloc(0);
    const end = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(withinMs, () => end(false));
    socket.on('connect', () => socket.write(PING));
    socket.on('data', (chunk) => {
      answer = Buffer.concat([answer, chunk]);
      if (answer.length >= 4 && answer.length >= answer.readInt32LE(0)) end(OK.some((ok) => answer.includes(ok)));
    });
    socket.on('error', () => end(false));
    socket.on('close', () => end(false));
  });
}
