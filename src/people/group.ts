import type { Language } from '../text/text.ts';

/** One decision body. It may own channels on several platforms. */
export interface Group {
  readonly id: string;
  /** Where it was set up. */
  readonly tenant: string;
  readonly name: string;
  /** IANA name: dates without a zone are meant in it. */
  readonly timeZone: string;
  readonly language: Language;
  /** `listed`: only members on the roll vote; `channel`: everyone in its channels but observers. */
  readonly roll: 'channel' | 'listed';
  /** The two-level regions of its members, by short name; empty when it has none. */
  readonly regions: readonly string[];
  /** How long its polls stay open unless told, in days. */
  readonly pollDays?: number;
}
