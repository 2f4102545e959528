import { type APIInteractionResponse, type RawFile, type REST, Routes } from 'discord.js';
import { codes, failureOf, repeated } from './api.ts';
import type { InteractionRef } from './deed.ts';

/** The first response to an interaction: there is one, within three seconds. */
export interface FirstResponse {
  readonly response: APIInteractionResponse;
  readonly files?: RawFile[];
}

/** What became of a first response. */
export type Acknowledged =
  | 'taken'
  /** Another process was first. */
  | 'elsewhere'
  /** It is not taken any more: answers go by messages. */
  | 'too-late';

/** Hands a first response to Discord. Never throws. */
export type Acknowledge = (first: FirstResponse) => Promise<Acknowledged>;

/** Acknowledges by a call: what Discord wants where an interaction came by the gateway. */
export function acknowledgeByCall(rest: REST, { id, token }: InteractionRef): Acknowledge {
  return async ({ response, files = [] }) => {
    let wasTorn = false;
    const call = (tries: number) => {
      wasTorn = tries > 1;
      return rest.post(Routes.interactionCallback(id, token), { body: response, files, auth: false });
    };
    return repeated(call).then(
      () => 'taken',
      (error: unknown) => {
        const failure = failureOf(error);
        const isAnswered = failure.kind === 'refused' && failure.code === codes.alreadyAnswered;
        // an earlier try of ours may have arrived, though its end was torn
        return isAnswered ? (wasTorn ? 'taken' : 'elsewhere') : 'too-late';
      },
    );
  };
}

/** An interaction as it came, and what its way of coming needs. */
export interface Delivered {
  readonly body: unknown;
  /** How its first response goes; `byCall` is a call of the API. */
  first(byCall: Acknowledge): Acknowledge;
  /** Nothing more comes: a request that is not answered yet is let go. */
  end(): void;
}
