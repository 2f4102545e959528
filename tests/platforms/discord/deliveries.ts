import { sign } from 'node:crypto';
import { isJson, type Json, parsed } from '../slack/json.ts';
import { answer } from './answer.ts';
import { ApiError } from './api-error.ts';
import { createInteraction, type Deed, type Interaction } from './interactions.ts';
import { secret, type World } from './world.ts';

/** How one interaction is delivered. */
export type DeliveryOptions = {
  /** How long its user waits, in real time; 3000 unless said. */
  ackWithinMs?: number;
  /** Sent with a signature that is not Discord's (HTTP only). */
  badSignature?: true;
};

/** What came of an interaction; `problem` is what its user reads when the application did not answer. */
export type Outcome = { interaction: Interaction; type: number | undefined; problem?: string };

/** An answer by HTTP, with what Discord refuses of it. */
export type EndpointAnswer = { status: number; refused?: Refused };
type Refused = { code: number; message: string; errors?: Json };

/** The ways to the application. */
export type Deliveries = {
  deliver(deed: Deed, options?: DeliveryOptions): Promise<Outcome>;
  /** Delivers by signed HTTP to this address from now on; over the gateway again with undefined. */
  deliverTo(url: string | undefined): void;
  /** Asks that address as Discord does when it is entered: a PING, and one with a bad signature that must be refused. */
  verifyEndpoint(): Promise<boolean>;
  /** What the address answered; status 0: nothing came. */
  answers: EndpointAnswer[];
};

const WITHIN_MS = 3000;

async function postSigned(world: World, url: string, payload: Json, options: DeliveryOptions): Promise<Response> {
  const body = JSON.stringify(payload);
  const timestamp = String(Math.floor(world.now() / 1000));
  const signature = sign(null, Buffer.from(options.badSignature ? secret() : timestamp + body), world.app.privateKey);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Discord-Interactions/1.0 (+https://discord.com)',
    'x-signature-ed25519': signature.toString('hex'),
    'x-signature-timestamp': timestamp,
  };
  const signal = AbortSignal.timeout(options.ackWithinMs ?? WITHIN_MS);
  return fetch(url, { method: 'POST', headers, body, signal });
}

/** The user waits until the application has answered or it is too late. */
async function outcomeOf(interaction: Interaction, withinMs: number): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, withinMs);
  });
  await Promise.race([interaction.settled, tooLate]);
  clearTimeout(timer);
  const type = interaction.answeredWith;
  if (type !== undefined) return { interaction, type };
  interaction.late = true;
  return { interaction, type, problem: 'The application did not respond' };
}

function refusal({ code, message, errors }: ApiError): Refused {
  return { code, message, ...(errors && { errors }) };
}

/** Brings interactions to the application and waits for what it says. */
export function createDeliveries(world: World, connected: () => boolean): Deliveries {
  let endpoint: string | undefined;
  const answers: EndpointAnswer[] = [];

  async function byHttp(url: string, interaction: Interaction, options: DeliveryOptions): Promise<void> {
    const entry: EndpointAnswer = { status: 0 };
    answers.push(entry);
    try {
      const response = await postSigned(world, url, interaction.payload, options);
      entry.status = response.status;
      // taken, and answered by a call of the API
      if (response.status === 202) return;
      const body = parsed(await response.text());
      // An application may also call back while the request is open, and then answer without a body.
      if (response.ok && isJson(body) && interaction.answeredWith === undefined && !interaction.late) {
        answer(world, interaction, { body, files: [] });
      }
    } catch (error) {
      if (error instanceof ApiError) entry.refused = refusal(error);
    }
    interaction.settle();
  }

  async function ping(options: DeliveryOptions): Promise<{ status: number; body: unknown }> {
    const { id } = world.app;
    const payload = { id: world.nextId(), application_id: id, type: 1, version: 1, token: secret(), entitlements: [] };
    const response = await postSigned(world, endpoint ?? '', payload, options);
    return { status: response.status, body: parsed(await response.text()) };
  }

  return {
    deliver(deed, options = {}) {
      const interaction = createInteraction(world, deed);
      if (endpoint) void byHttp(endpoint, interaction, options);
      else if (!connected()) interaction.settle();
      else world.dispatch('INTERACTION_CREATE', interaction.payload, world.channels.get(deed.channelId)?.guildId);
      return outcomeOf(interaction, options.ackWithinMs ?? WITHIN_MS);
    },
    deliverTo(url) {
      endpoint = url;
    },
    async verifyEndpoint() {
      const good = await ping({});
      const bad = await ping({ badSignature: true });
      return good.status === 200 && isJson(good.body) && good.body.type === 1 && bad.status === 401;
    },
    answers,
  };
}
