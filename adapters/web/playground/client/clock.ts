import { clockFormat } from './clock-format.ts';
import { byId, showText } from './dom.ts';
import type { PageData } from './page-data.ts';
import type { Server } from './server.ts';

/** The playground's clock: it ticks here by itself and is set by what the server says. */
export interface Clock {
  set(now: number): void;
  moving(isMoving: boolean): void;
}

export function createClock(page: PageData, server: Server): Clock {
  const face = byId('clock', HTMLTimeElement);
  const notice = byId('notice', HTMLElement);
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-clock]')];
  const format = clockFormat(page);
  let origin = page.now - performance.now();
  let isBusy = false;

  const tick = () => {
    const now = new Date(origin + performance.now());
    face.textContent = format.format(now);
    face.dateTime = now.toISOString();
  };
  const moving = (isMoving: boolean) => {
    isBusy = isMoving;
    for (const button of buttons) button.setAttribute('aria-disabled', String(isMoving));
    face.classList.toggle('moving', isMoving);
  };
  const move = async (by: string) => {
    if (isBusy) return;
    moving(true);
    showText(notice, page.words.moving ?? '');
    const outcome = await server.send('clock', { by });
    showText(notice, outcome.kind === 'away' ? (page.words.refused ?? '') : outcome.said);
    moving(false);
  };
  for (const button of buttons) button.addEventListener('click', () => void move(button.dataset.clock ?? ''));
  setInterval(tick, 1000);
  tick();

  return {
    moving,
    set(now) {
      origin = now - performance.now();
      tick();
    },
  };
}
