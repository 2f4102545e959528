import type { Drawn, PostKind } from '../deliveries/post-kind.ts';
import { todayIn } from '../meetings/calendar.ts';
import type { ActStore } from '../people/act.ts';
import type { GroupStore } from '../people/group-store.ts';
import type { KeptStore } from '../records/kept-store.ts';
import { buttons, heading, list, phrase, context as smallPrint, text, time, titled } from '../replies/build.ts';
import { changeWords } from './change-words.ts';
import type { Issue } from './issue.ts';
import { stateSentence } from './issue-blocks.ts';

/** Changes of an issue among which a note's own is looked for. */
const LOOKED_THROUGH = 500;

/** The subject of a note: one change of one issue. */
function readNoteSubject({ subject }: Pick<Drawn, 'subject'>): { groupId: string; issueId: string; act: number } {
  return JSON.parse(subject) as { groupId: string; issueId: string; act: number };
}

/** What was changed of an issue, for whoever watches it. */
export function issueNote(parts: {
  readonly issues: KeptStore<Issue>;
  readonly acts: ActStore;
  readonly groups: Pick<GroupStore, 'find'>;
}): PostKind {
  return {
    kind: 'issue-note',
    async draw(delivery) {
      const { groupId, issueId, act: number } = readNoteSubject(delivery);
      const [issue, acts, group] = await Promise.all([
        parts.issues.find(groupId, issueId),
        parts.acts.list(groupId, { kinds: ['issue'], about: issueId, limit: LOOKED_THROUGH }),
        parts.groups.find(groupId),
      ]);
      const act = acts.find((one) => one.number === number);
      if (!issue || !act) return undefined;
      const today = todayIn(group?.timeZone ?? 'UTC', act.at);
      return {
        visibility: 'channel',
        blocks: [
          heading(phrase('issue.title', { id: issue.id, title: titled(issue) })),
          text(
            phrase(act.undoes === undefined ? 'watch.changed' : 'watch.undone', {
              name: act.by.name,
              at: time(act.at),
            }),
          ),
          list(changeWords(act)),
          ...(act.why === undefined ? [] : [text(phrase('issue.why', { why: act.why }))]),
          smallPrint(stateSentence(issue, today)),
          buttons(
            { label: phrase('issue.show'), does: { command: 'issue status', args: { issue: issue.id } } },
            { label: phrase('watch.stop'), does: { command: 'issue unwatch', args: { issue: issue.id } } },
          ),
        ],
      };
    },
  };
}
