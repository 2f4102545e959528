import { describe, expect, it } from 'vitest';
import { isPenholderError } from '../../src/errors.ts';
import { type PointStep, rewritten, stepped, transitions, workOf, writtenOf } from '../../src/meetings/point-life.ts';
import { readinessOf, readyOf } from '../../src/meetings/readiness.ts';
import { shownPoints } from '../../src/meetings/shown-points.ts';
import { type PointState, type TalkingPoint, talkingPointSchema } from '../../src/meetings/talking-point.ts';

const source = { document: 'Chat', date: '2020-06-01', section: 'Meherun' };
const writing = { by: { memberId: 'm', name: 'Meherun' }, at: '2020-06-01T10:00:00.000Z' };

function pointOf(more: Partial<TalkingPoint> = {}): TalkingPoint {
  const own = { id: 'point-a-1', topic: 'topic-a', meetings: ['icann68'], language: 'en', text: 'One', version: 1 };
  return talkingPointSchema.parse({ ...own, state: 'draft', sample: false, source, ...more });
}
const write = (point: TalkingPoint, text: string) => rewritten(point, { text, translates: undefined }, writing);
const approved = pointOf({ state: 'approved' });

describe('src/meetings/point-life.ts', () => {
  const states: PointState[] = ['draft', 'submitted', 'approved', 'returned', 'retired'];
  const steps = (Object.keys(transitions) as PointStep[]).filter((step) => step !== 'draft');
  const works = {
    //          submit     approve    return     retire
    draft: ['submitted', 'refused', 'refused', 'retired'],
    submitted: ['refused', 'approved', 'returned', 'retired'],
    approved: ['refused', 'refused', 'refused', 'retired'],
    returned: ['submitted', 'refused', 'refused', 'retired'],
    retired: ['refused', 'refused', 'refused', 'refused'],
  } as const;

  function outcome(state: PointState, step: Exclude<PointStep, 'draft'>): string {
    try {
      return stepped(pointOf({ state }), step, 'why').state;
    } catch (error) {
      return isPenholderError(error, 'point_not_so') ? 'refused' : 'failed';
    }
  }

  it.each(states)('what is %s goes where the table says, and nowhere else', (state) => {
    expect(steps.map((step) => outcome(state, step as Exclude<PointStep, 'draft'>))).toEqual(works[state]);
  });

  it.each(states)('a new text of what is %s is a draft, under the next number', (state) => {
    const point = write(pointOf({ state, version: 4 }), 'Two');
    expect(workOf(point)).toMatchObject({ state: 'draft', version: 5, text: 'Two' });
    expect(writtenOf(point).map(({ version }) => version)).toEqual([4, 5]);
  });

  it('what is approved stands until the new text is', () => {
    const submitted = stepped(write(approved, 'Two'), 'submit');
    expect(submitted).toMatchObject({ state: 'approved', text: 'One', version: 1 });
    const returned = stepped(submitted, 'return', 'Shorter');
    expect(workOf(returned)).toMatchObject({ state: 'returned', comment: 'Shorter' });
    const again = stepped(write(returned, 'Three'), 'submit');
    expect(shownPoints([again], 'en').map(({ text }) => text)).toEqual(['One']);
    const after = stepped(again, 'approve');
    expect(after).toMatchObject({ state: 'approved', text: 'Three', version: 3 });
    expect(after).not.toHaveProperty('revision');
    expect(talkingPointSchema.parse(after)).toEqual(after);
  });

  it('a number is not given twice, and a comment goes with what it was about', () => {
    const dropped = { ...write(approved, 'Two') };
    delete dropped.revision;
    expect(workOf(write(dropped, 'Three')).version).toBe(3);
    expect(workOf(write(pointOf({ state: 'returned', comment: 'Shorter' }), 'Two'))).not.toHaveProperty('comment');
  });
});

describe('src/meetings/shown-points.ts', () => {
  const french = pointOf({
    id: 'point-a-1-fr',
    language: 'fr',
    text: 'Un',
    state: 'approved',
    translationOf: 'point-a-1',
  });
  const shown = (points: TalkingPoint[], language: string) =>
    shownPoints(points, language).map(({ text, outdated }) => (outdated ? `${text} (${outdated} outdated)` : text));

  it('each reader gets their own language where what it translates is what is approved', () => {
    expect(shown([approved, french], 'fr')).toEqual(['Un']);
    expect(shown([approved, french], 'es')).toEqual(['One']);
  });

  it('a translation of an older text is not shown as current: the original is, and says so', () => {
    const changed = stepped(stepped(write(approved, 'Two'), 'submit'), 'approve');
    expect(shown([write(approved, 'Two'), french], 'fr')).toEqual(['Un']);
    expect(shown([changed, french], 'fr')).toEqual(['Two (fr outdated)']);
    expect(shown([changed, { ...french, translates: 2 }], 'fr')).toEqual(['Un']);
  });

  it.each(['draft', 'submitted', 'returned', 'retired'] as const)(
    'neither what is %s nor its translation is shown',
    (state) => {
      expect(shown([pointOf({ state }), french], 'fr')).toEqual([]);
      expect(shown([approved, { ...french, state }], 'fr')).toEqual(['One']);
    },
  );

  it('a translation is posted where its original is', () => {
    expect(shownPoints([approved, { ...french, meetings: [] }], 'fr')[0]?.meetings).toEqual(['icann68']);
  });
});

describe('src/meetings/readiness.ts', () => {
  const french = pointOf({ id: 'point-a-1-fr', language: 'fr', state: 'approved', translationOf: 'point-a-1' });
  const two = pointOf({ id: 'point-a-2', state: 'submitted' });
  const retired = pointOf({ id: 'point-a-3', state: 'retired' });
  const elsewhere = pointOf({ id: 'point-a-4', meetings: ['icann67'], state: 'approved' });
  const lacks = (points: TalkingPoint[], languages?: ('en' | 'fr' | 'es')[]) =>
    Object.fromEntries(
      readinessOf(points, { meetingId: 'icann68', languages }).map((one) => [one.point.id, one.lacks]),
    );

  it('a point is ready that is approved and there in each language that the group offers', () => {
    const found = readinessOf([approved, french, two, retired, elsewhere], {
      meetingId: 'icann68',
      languages: ['en', 'fr'],
    });
    expect([readyOf(found).length, found.length]).toEqual([1, 2]);
    expect(lacks([approved, french, two], ['en', 'fr', 'es'])).toEqual({
      'point-a-1': [{ kind: 'language', language: 'es', state: undefined }],
      'point-a-2': [
        { kind: 'approval', state: 'submitted' },
        { kind: 'language', language: 'fr', state: undefined },
        { kind: 'language', language: 'es', state: undefined },
      ],
    });
  });

  it('a group that names no languages lacks none but those in which it writes', () => {
    expect(lacks([approved])).toEqual({ 'point-a-1': [] });
    expect(lacks([approved, { ...french, state: 'draft' }])).toEqual({
      'point-a-1': [{ kind: 'language', language: 'fr', state: 'draft' }],
    });
  });

  it('a translation of an older text is lacking; a newer text on its way is told, and keeps nothing back', () => {
    const changed = stepped(stepped(write(approved, 'Two'), 'submit'), 'approve');
    expect(lacks([changed, french])).toEqual({ 'point-a-1': [{ kind: 'outdated', language: 'fr' }] });
    const [one] = readinessOf([write(approved, 'Two'), french], {});
    expect(one).toMatchObject({ lacks: [], newer: 'draft' });
  });
});
