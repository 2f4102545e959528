import type { PostKind } from '../deliveries/post-kind.ts';
import { actMeant } from './announcing.ts';
import type { PollStore } from './poll-store.ts';

/** Posts about polls, each in its poll's language where that has one of its own. */
export function inOwnLanguage(store: Pick<PollStore, 'find'>, kinds: readonly PostKind[]): PostKind[] {
  return kinds.map((kind) => ({
    ...kind,
    languageOf: async ({ groupId, subject }) => (await store.find(groupId, pollIn(subject)))?.language,
  }));
}

/** The poll that a subject names: alone, with one of its acts, or with the member who is told. */
function pollIn(subject: string): string {
  if (subject.startsWith('[')) return (JSON.parse(subject) as [string])[0];
  return subject.includes('/') ? actMeant(subject).pollId : subject;
}
