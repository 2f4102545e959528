import type { TalkingPoint } from '../../meetings/talking-point.ts';
import type { Remark, Source } from '../source.ts';
import { type Entity, titleOf } from './entity.ts';
import { grouped } from './grouped.ts';
import { tellingStems } from './names.ts';

/** One recorded sentence, findable by its words. */
export interface Passage {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly source: Source;
  /** Key of what it is said of. */
  readonly about: string;
  /** Stems of the sentence and of the title of what it is said of. */
  readonly stems: ReadonlySet<string>;
  /** Its place in the order of all, the shortest first. */
  readonly at: number;
}

/** Every passage, found by a stem that it has and by what it is said of; the shortest first. */
export interface PassageIndex {
  readonly all: readonly Passage[];
  readonly byStem: ReadonlyMap<string, readonly Passage[]>;
  readonly byAbout: ReadonlyMap<string, readonly Passage[]>;
}

type Draft = Pick<Passage, 'text' | 'language' | 'source' | 'about'> & { readonly context: string };

/** Every sentence that is recorded about anything, in no order yet. */
export function passagesOf(entities: readonly Entity[], points: readonly TalkingPoint[]): Omit<Passage, 'at'>[] {
  const drafts = [...entities.flatMap(draftsOf), ...points.map(draftOfPoint)];
  return drafts.map(({ context, ...draft }) => ({
    ...draft,
    stems: new Set([...tellingStems(draft.text), ...tellingStems(context)]),
  }));
}

/** Makes passages findable. Of two, the one with fewer words says what both say more plainly. */
export function indexPassages(all: readonly Omit<Passage, 'at'>[]): PassageIndex {
  const passages = [...all].sort((a, b) => a.stems.size - b.stems.size).map((passage, at) => ({ ...passage, at }));
  const byStem = new Map<string, Passage[]>();
  for (const passage of passages) {
    for (const one of passage.stems) {
      const bearing = byStem.get(one);
      if (bearing) bearing.push(passage);
      else byStem.set(one, [passage]);
    }
  }
  return { all: passages, byStem, byAbout: grouped(passages, ({ about }) => about) };
}

/** What has a word is in one of these. */
export type Lists = readonly (readonly Passage[])[];

/** So few are read as soon as looked up in lists. */
const fewEnough = 30;

/** The shortest first: those among which are all that each of the wanted has in one of its lists. */
export function inEach(wanted: readonly Lists[], { all }: PassageIndex): readonly Passage[] {
  const sizeOf = (lists: Lists) => lists.reduce((sum, { length }) => sum + length, 0);
  const [rarest = [], ...others] = [...wanted].sort((a, b) => sizeOf(a) - sizeOf(b));
  let found = inAny(rarest, all);
  for (const lists of others) {
    if (found.length <= fewEnough) break;
    const isListed = placesIn(lists, all.length);
    found = found.filter(({ at }) => isListed[at]);
  }
  return found;
}

function inAny(lists: Lists, all: readonly Passage[]): readonly Passage[] {
  const [only, ...others] = lists.filter(({ length }) => length > 0);
  if (others.length === 0) return only ?? [];
  const isListed = placesIn(lists, all.length);
  return all.filter((_, at) => isListed[at]);
}

/** By place, whether the passage there is in one of the lists. */
function placesIn(lists: Lists, count: number): Uint8Array {
  const places = new Uint8Array(count);
  for (const list of lists) for (const { at } of list) places[at] = 1;
  return places;
}

function draftsOf(entity: Entity): Draft[] {
  const about = entity.key;
  const context = titleOf(entity);
  const ofRemark = ({ text, language, source }: Remark): Draft => ({ text, language, source, about, context });
  switch (entity.class) {
    case 'issue': {
      const { issue } = entity;
      const own = [...issue.notes, ...issue.activities, ...issue.nextSteps, ...issue.improvements, ...issue.risks];
      const waits = issue.dependencies.map(({ on, what, source }) => ({
        text: `${on}: ${what}`,
        language: 'en',
        source,
      }));
      return [...own, ...waits, ...issue.metrics, ...(issue.description ? [issue.description] : [])].map(ofRemark);
    }
    case 'meeting':
      return entity.meeting.notes.map(ofRemark);
    case 'session':
    case 'topic':
    case 'poll':
      return [];
    default: {
      const { text, sources, fields } = entity.record;
      const [source] = sources;
      if (!source) return [];
      const basis = [fields.area, fields.basis].filter((one) => typeof one === 'string').join(' ');
      const said = entity.class === 'resolution' || entity.class === 'recommendation' ? entity.class : '';
      const facts = Object.entries(fields).flatMap(([name, value]) =>
        typeof value === 'string' && /^[A-Z]/.test(name) ? [`${context} – ${name}: ${value}`] : [],
      );
      return [...(text ? [text] : []), ...facts].map((one) => ({
        text: one,
        language: 'en',
        source,
        about,
        context: `${context} ${basis} ${said}`,
      }));
    }
  }
}

function draftOfPoint({ text, language, source, topic }: TalkingPoint): Draft {
  return { text, language, source, about: `topic:${topic}`, context: '' };
}
