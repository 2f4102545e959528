/** A press that took longer to come counts from when it came, in milliseconds. */
const OLD_MS = 600_000;

/** A press counts from when it was made, as its platform tells, unless that is ahead of us or long ago. */
export function pressTime(pressedAt: Date | undefined, now: Date): Date {
  if (!pressedAt || pressedAt > now || now.getTime() - pressedAt.getTime() > OLD_MS) return now;
  return pressedAt;
}
