import type { Meeting } from '../meetings/meeting.ts';
import { seriesAtItsNext } from '../meetings/occurrences.ts';
import type { Group } from '../people/group.ts';
import type { ChangeMarks } from '../records/change-marks.ts';
import type { KeptStores } from '../records/kept-stores.ts';
import { buildCorpus, type Corpus, type Recorded } from './ask/corpus.ts';
import type { AskedPoll } from './ask/entity.ts';

/** What groups have recorded, ready for questions. */
export interface ReadyCorpora {
  /** Made anew only after something was changed; a change in any process is in the next answer, or within 5 s. */
  of(group: Group, now: Date): Promise<Corpus>;
}

export interface CorpusParts {
  readonly kept: Pick<KeptStores, 'issues' | 'meetings' | 'topics' | 'points' | 'records'>;
  readonly marks: Pick<ChangeMarks, 'read'>;
  /** The group's polls, as far as everyone in it may know them. */
  readonly askedPolls: (groupId: string) => Promise<readonly AskedPoll[]>;
}

/** Most things that are kept ready, of all groups together: they take some 200 MB (bench/README.md). */
const MOST_THINGS = 50_000;
/** A group with more things than this is read at most every `REST_MS`: that takes a while. */
const LARGE = 2_000;
const REST_MS = 5_000;
/** A change whose process died before it was marked is seen after this time. */
const MOST_MS = 600_000;

interface Ready {
  readonly mark: number;
  readonly name: string;
  readonly readAt: number;
  /** The minute for which it was last looked up what is next of each series. */
  minute: number;
  corpus: Promise<Built>;
}

interface Built {
  readonly recorded: Recorded;
  readonly corpus: Corpus;
}

const sizeOf = ({ issues, meetings, topics, talkingPoints, records }: Recorded) =>
  issues.length + meetings.length + topics.length + talkingPoints.length + records.length;

/** Keeps what was read until it was changed, the groups that were asked about last first. */
export function createReadyCorpora({ kept, marks, askedPolls }: CorpusParts): ReadyCorpora {
  /** In the order of their last use. */
  const ready = new Map<string, Ready>();
  const sizes = new Map<string, number>();

  async function read({ id, name }: Group, now: Date): Promise<Built> {
    const [issues, meetings, topics, talkingPoints, records, polls] = await Promise.all([
      kept.issues.list(id),
      kept.meetings.list(id),
      kept.topics.list(id),
      kept.points.list(id),
      kept.records.list(id),
      askedPolls(id),
    ]);
    const recorded = { issues, meetings, topics, talkingPoints, records, polls, groupName: name };
    sizes.set(id, sizeOf(recorded));
    return { recorded, corpus: corpusAt(recorded, now) };
  }

  function isCurrent(known: Ready, { id, name }: Group, { mark, at }: { mark: number; at: number }): boolean {
    if (known.name !== name || at - known.readAt > MOST_MS) return false;
    return known.mark === mark || ((sizes.get(id) ?? 0) > LARGE && at - known.readAt < REST_MS);
  }

  function keep(id: string, one: Ready): void {
    ready.delete(id);
    ready.set(id, one);
    let all = [...ready.keys()].reduce((sum, key) => sum + (sizes.get(key) ?? 0), 0);
    for (const key of [...ready.keys()]) {
      if (all <= MOST_THINGS || key === id) break;
      all -= sizes.get(key) ?? 0;
      ready.delete(key);
    }
  }

  return {
    async of(group, now) {
      const mark = await marks.read(group.id);
      const at = now.getTime();
      const minute = Math.floor(at / 60_000);
      const before = ready.get(group.id);
      const known: Ready =
        before && isCurrent(before, group, { mark, at })
          ? before
          : { mark, name: group.name, readAt: at, minute, corpus: read(group, now) };
      if (known.minute !== minute) {
        known.minute = minute;
        known.corpus = known.corpus.then((built) => atItsNext(built, now));
      }
      keep(group.id, known);
      try {
        return (await known.corpus).corpus;
      } catch (error) {
        if (ready.get(group.id) === known) ready.delete(group.id);
        throw error;
      }
    },
  };
}

function corpusAt(recorded: Recorded, now: Date): Corpus {
  return buildCorpus({ ...recorded, meetings: seriesAtItsNext(recorded.meetings, now) });
}

/** The same, where no series has come to its next meeting since. */
function atItsNext(built: Built, now: Date): Built {
  const { recorded, corpus } = built;
  const daysOf = (meetings: readonly Meeting[]) =>
    meetings.map(({ startsOn, endsOn }) => `${startsOn} ${endsOn}`).join();
  const isSame = daysOf(seriesAtItsNext(recorded.meetings, now)) === daysOf(corpus.meetings);
  return isSame ? built : { recorded, corpus: corpusAt(recorded, now) };
}
