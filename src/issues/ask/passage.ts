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
}

/** Every passage, found by a stem that it has and by what it is said of; the shortest first. */
export interface PassageIndex {
  readonly all: readonly Passage[];
  readonly byStem: ReadonlyMap<string, readonly Passage[]>;
  readonly byAbout: ReadonlyMap<string, readonly Passage[]>;
}

type Draft = Pick<Passage, 'text' | 'language' | 'source' | 'about'> & { readonly context: string };

/** Every sentence that is recorded about anything. */
export function passagesOf(entities: readonly Entity[], points: readonly TalkingPoint[]): Passage[] {
  const drafts = [...entities.flatMap(draftsOf), ...points.map(draftOfPoint)];
  return drafts.map(({ context, ...draft }) => ({
    ...draft,
    stems: new Set([...tellingStems(draft.text), ...tellingStems(context)]),
  }));
}

/** The order of two passages: the one with fewer words says what both say more plainly. */
export function shorterFirst(a: Passage, b: Passage): number {
  return a.stems.size - b.stems.size;
}

/** Makes passages findable. */
export function indexPassages(all: readonly Passage[]): PassageIndex {
  const passages = [...all].sort(shorterFirst);
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
