import type { TalkingPoint } from '../../meetings/talking-point.ts';
import type { Remark, Source } from '../source.ts';
import { type Entity, titleOf } from './entity.ts';
import { tellingStems } from './names.ts';

/** One recorded sentence, findable by its words. */
export interface Passage {
  readonly id: number;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly source: Source;
  /** Key of what it is said of. */
  readonly about: string;
  /** Stems of the sentence and of the title of what it is said of. */
  readonly stems: ReadonlySet<string>;
  /** The stems once more, as the search index wants them. */
  readonly words: string;
}

type Draft = Pick<Passage, 'text' | 'language' | 'source' | 'about'> & { readonly context: string };

/** Every sentence that is recorded about anything. */
export function passagesOf(entities: readonly Entity[], points: readonly TalkingPoint[]): Passage[] {
  const drafts = [...entities.flatMap(draftsOf), ...points.map(draftOfPoint)];
  return drafts.map(({ context, ...draft }, id) => {
    const stems = new Set([...tellingStems(draft.text), ...tellingStems(context)]);
    return { ...draft, id, stems, words: [...stems].join(' ') };
  });
}

function draftsOf(entity: Entity): Draft[] {
  const about = entity.key;
  const context = titleOf(entity);
  const ofRemark = ({ text, language, source }: Remark): Draft => ({ text, language, source, about, context });
  switch (entity.class) {
    case 'issue': {
      const { issue } = entity;
      const own = [...issue.notes, ...issue.activities, ...issue.nextSteps, ...issue.improvements, ...issue.risks];
      return [...own, ...issue.metrics, ...(issue.description ? [issue.description] : [])].map(ofRemark);
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
      const facts = Object.entries(fields).flatMap(([name, value]) =>
        typeof value === 'string' && /^[A-Z]/.test(name) ? [`${context} – ${name}: ${value}`] : [],
      );
      return [...(text ? [text] : []), ...facts].map((one) => ({ text: one, language: 'en', source, about, context }));
    }
  }
}

function draftOfPoint({ text, language, source, topic }: TalkingPoint): Draft {
  return { text, language, source, about: `topic:${topic}`, context: '' };
}
