import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import type { Poll } from './poll.ts';

interface Parts {
  readonly clock: Clock;
  readonly deliveries: Deliveries;
}

/** What a subject of posts about one act of a poll looks like: which of its acts is meant. */
export function actSubject(pollId: string, index: number): string {
  return `${pollId}/${index}`;
}

/** The poll and the act that such a subject means. */
export function actMeant(subject: string): { pollId: string; index: number } {
  const at = subject.lastIndexOf('/');
  return { pollId: subject.slice(0, at), index: Number(subject.slice(at + 1)) };
}

/** Posts what a counted poll owes wherever it stands: the result, each designation, the outcome, and in time its review. */
export function createAnnouncing({ clock, deliveries }: Parts) {
  /** Safe to repeat: each post is owed once. */
  return async function announce(poll: Poll): Promise<void> {
    const owed = [
      { kind: 'poll-result', subject: poll.id, occurrence: String(poll.epoch) },
      ...(poll.acts ?? []).flatMap(({ what }, index) =>
        what === 'designate'
          ? [{ kind: 'poll-designation', subject: actSubject(poll.id, index), occurrence: 'designated' }]
          : [],
      ),
      ...(poll.outcome ? [{ kind: 'poll-outcome', subject: poll.id, occurrence: 'decided' }] : []),
    ];
    await deliveries.redrawLast('poll', poll.id);
    for (const channel of await deliveries.channelsOf('poll', poll.id)) {
      const post = { groupId: poll.groupId, channel };
      for (const one of owed) await deliveries.owe({ ...post, ...one, dueAt: clock.now() });
      const at = poll.outcome?.reviewAt;
      const review = { kind: 'poll-review', subject: poll.id, occurrence: 'review' };
      if (at) await deliveries.owe({ ...post, ...review, dueAt: at });
    }
    for (const { kind, subject } of owed) deliveries.redraw(kind, subject);
  };
}
