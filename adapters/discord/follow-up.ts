import { type REST, Routes } from 'discord.js';
import { repeated } from './api.ts';
import type { InteractionRef } from './deed.ts';
import type { Rendered } from './render.ts';

/** What may be done by an interaction's token after its first response, for fifteen minutes. Each throws what the library throws. */
export interface FollowUp {
  /** Puts a message in place of the first response. */
  edit(rendered: Rendered): Promise<void>;
  /** Takes the first response away. */
  remove(): Promise<void>;
  /** A further message that all see. */
  say(rendered: Rendered): Promise<void>;
}

export function followUpOf(rest: REST, { applicationId, token }: InteractionRef): FollowUp {
  const original = Routes.webhookMessage(applicationId, token, '@original');
  return {
    async edit({ body, files }) {
      await repeated(() => rest.patch(original, { body, files, auth: false }));
    },
    async remove() {
      await repeated(() => rest.delete(original, { auth: false }));
    },
    async say({ body, files }) {
      // a further message has no nonce: a second try could double it
      await rest.post(Routes.webhook(applicationId, token), { body, files, auth: false });
    },
  };
}
