import type { ActionTokenStore } from '../../src/bot/action-tokens.ts';
import type { Adapter, BotPort } from '../../src/bot/adapter.ts';
import type { Inline, SealedReply } from '../../src/replies/reply.ts';

/** A button that was pressed, a choice that was made, a form that was sent. */
export interface Press {
  readonly command: string;
  /** Ids of the words that stood on it; of a form none, nor of somebody's own words. */
  readonly labels: readonly string[];
  readonly isForm: boolean;
}

/** An adapter, and what people did through it. */
export interface Watched<A extends Adapter> {
  readonly adapter: A;
  /** Commands whose form was shown. */
  forms(): Promise<readonly string[]>;
  presses(): Promise<readonly Press[]>;
}

/** Watches what passes between an adapter and the bot. */
export function watched<A extends Adapter>(adapter: A, tokens: Pick<ActionTokenStore, 'get'>): Watched<A> {
  const labels = new Map<string, Set<string>>();
  const forms = new Set<string>();
  const presses: { token: string; isForm: boolean }[] = [];

  function see({ blocks, form }: SealedReply): void {
    if (form) forms.add(form.does);
    for (const block of blocks) {
      const own = block.kind === 'buttons' ? block.buttons : block.kind === 'select' ? block.choices : [];
      for (const { label, does } of own) labels.set(does, new Set([...(labels.get(does) ?? []), ...idsOf(label)]));
    }
  }

  const watchedBot = (bot: BotPort): BotPort => ({
    ...bot,
    async handle(event) {
      if (event.kind === 'action') presses.push({ token: event.token, isForm: event.values !== undefined });
      const answer = await bot.handle(event);
      if (answer) see(answer.reply);
      return answer;
    },
  });
  const commandOf = async (token: string) => (await tokens.get(token))?.command ?? '';

  return {
    adapter: {
      ...adapter,
      start: (bot) => adapter.start(watchedBot(bot)),
      post(channel, post) {
        see(post.reply);
        return adapter.post(channel, post);
      },
      edit(message, post) {
        see(post.reply);
        return adapter.edit(message, post);
      },
    },
    forms: async () => [...new Set(await Promise.all([...forms].map(commandOf)))],
    presses: () =>
      Promise.all(
        presses.map(async ({ token, isForm }) => ({
          command: await commandOf(token),
          labels: isForm ? [] : [...(labels.get(token) ?? [])],
          isForm,
        })),
      ),
  };
}

function idsOf(label: Inline): string[] {
  if (label.kind === 'phrase') return [label.id];
  if (label.kind === 'strong') return idsOf(label.of);
  return label.kind === 'joined' ? label.parts.flatMap(idsOf) : [];
}
