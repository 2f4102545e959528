import type { Ack, DeliveryOptions } from '../envelope.ts';
import { choose, press, pressAtHome } from './act.ts';
import { command, messageShortcut, shortcut } from './command.ts';
import { closeView, submit } from './modal.ts';
import { openHome, say } from './say.ts';
import { search } from './search.ts';
import type { Stage } from './stage.ts';

type Deed<What, Result extends Ack> = (stage: Stage, what: What, options?: DeliveryOptions) => Promise<Result>;

/** What people do; each resolves when the app has acknowledged it, or has not in time. */
export function createPeople(stage: Stage) {
  const as =
    <What, Result extends Ack>(deed: Deed<What, Result>) =>
    async (what: What, options?: DeliveryOptions): Promise<Result> =>
      deed(stage, what, options);
  return {
    command: as(command),
    shortcut: as(shortcut),
    messageShortcut: as(messageShortcut),
    press: as(press),
    pressAtHome: as(pressAtHome),
    choose: as(choose),
    search: as(search),
    submit: as(submit),
    closeView: as(closeView),
    say: as(say),
    openHome: as(openHome),
  };
}

/** What people do. */
export type People = ReturnType<typeof createPeople>;
