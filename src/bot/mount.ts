import type { RequestListener } from 'node:http';

/** A path at which somebody else than the web pages answers, headers and body untouched. */
export interface Mount {
  readonly path: string;
  readonly listener: RequestListener;
}
