import { slackManifest } from '../../adapters/slack/manifest.ts';
import { scopes } from '../../adapters/slack/scopes.ts';
import { commands } from '../../commands/index.ts';
import { describeCommands } from '../bot/catalogue.ts';
import type { Reader } from '../text/text.ts';
import { line } from './terminal.ts';

/** What `penholder slack manifest` was told. */
export interface ManifestRequest {
  readonly reader: Reader;
  /** PUBLIC_URL */
  readonly publicUrl: string | undefined;
  /** Deliveries come to PUBLIC_URL, not by Socket Mode. */
  readonly byHttp: boolean;
  print(text: string): void;
  /** Beside the manifest: why each scope is asked for. */
  explain(text: string): void;
}

/** Prints the app's manifest, for Slack's page "Create an app, from a manifest". */
export function printManifest({ reader, publicUrl, byHttp, print, explain }: ManifestRequest): void {
  const say = (id: Parameters<typeof line>[1]) => line(reader, id);
  const address = publicUrl === undefined ? {} : { publicUrl };
  print(JSON.stringify(slackManifest({ commands: describeCommands(commands), say, byHttp, ...address }), null, 2));
  for (const [scope, why] of Object.entries(scopes)) explain(line(reader, 'slack.scope', { scope, why: say(why) }));
}
