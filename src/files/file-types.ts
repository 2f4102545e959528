import { PenholderError } from '../errors.ts';
import { code, joined } from '../replies/build.ts';
import { fileName } from '../replies/file.ts';

/** What files of one ending are. */
interface FileType {
  readonly mediaType: string;
  /** How each begins, in hexadecimal, `.` for any digit; left out: it is text. */
  readonly begins?: string;
}

const PDF = '255044462d';
const ZIP = '504b0304';
const OLE = 'd0cf11e0a1b11ae1';
const OPEN_XML = 'application/vnd.openxmlformats-officedocument.';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

/** What may be attached, by its ending: documents, tables, slides, texts and pictures. Nothing that a browser or a shell runs. */
const types: Readonly<Record<string, FileType>> = {
  pdf: { mediaType: 'application/pdf', begins: PDF },
  docx: { mediaType: `${OPEN_XML}wordprocessingml.document`, begins: ZIP },
  odt: { mediaType: `${OPEN_DOCUMENT}text`, begins: ZIP },
  doc: { mediaType: 'application/msword', begins: OLE },
  xlsx: { mediaType: `${OPEN_XML}spreadsheetml.sheet`, begins: ZIP },
  ods: { mediaType: `${OPEN_DOCUMENT}spreadsheet`, begins: ZIP },
  csv: { mediaType: 'text/csv' },
  pptx: { mediaType: `${OPEN_XML}presentationml.presentation`, begins: ZIP },
  odp: { mediaType: `${OPEN_DOCUMENT}presentation`, begins: ZIP },
  txt: { mediaType: 'text/plain' },
  md: { mediaType: 'text/markdown' },
  png: { mediaType: 'image/png', begins: '89504e470d0a1a0a' },
  jpg: { mediaType: 'image/jpeg', begins: 'ffd8ff' },
  jpeg: { mediaType: 'image/jpeg', begins: 'ffd8ff' },
  gif: { mediaType: 'image/gif', begins: '47494638' },
  webp: { mediaType: 'image/webp', begins: '52494646........57454250' },
};

/** Endings that may be attached. */
export const endings = Object.keys(types);

/** Characters of a refused name that are shown again. */
const LONGEST = 70;
/** Bytes that are looked at. */
const LOOKED_AT = 4096;

/** A name as it is kept, and what its ending says the file is. */
export interface NamedType {
  readonly name: string;
  readonly ending: string;
  readonly mediaType: string;
}

/** @throws file_type {file, known}: its ending is none that may be attached */
export function typeOf(given: string): NamedType {
  const [, stem = '', typed = ''] = /^(.*)\.([^.]*)$/s.exec(given.trim()) ?? [];
  const ending = typed.toLowerCase();
  const type = Object.hasOwn(types, ending) ? types[ending] : undefined;
  if (!type) throw new PenholderError('file_type', { file: shortened(given), known: joined(endings.map(code)) });
  // a folder is no part of a name
  const own = stem.split(/[\\/]/).at(-1) ?? '';
  return { name: fileName(`${own}.${ending}`), ending, mediaType: type.mediaType };
}

/** Whether a file begins as files of its ending do; a text has no zero byte, but in the encodings that say so first. */
export function isWhatItSays(ending: string, bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT));
  const begins = types[ending]?.begins;
  if (begins !== undefined) return new RegExp(`^${begins}`).test(start.toString('hex'));
  const isWide = /^(fffe|feff)/.test(start.toString('hex'));
  return isWide || !start.includes(0);
}

function shortened(given: string): string {
  const letters = [...given];
  return letters.length > LONGEST ? `…${letters.slice(-LONGEST).join('')}` : given;
}
