import { describe, expect, it } from 'vitest';
import { loadDataSet } from '../../../src/sample/data-set.ts';

const { topics, talkingPoints, group } = await loadDataSet('at-large-2020');

describe('data/at-large-2020/talking-points.json', () => {
  it('the platform has its seven topics, in order', () => {
    expect(topics.map(({ number, title }) => `${number}. ${title}`)).toEqual([
      '1. Internationalized Domain Names (IDNs) and Universal Acceptance (UA)',
      '2. DNS Security and Abuse, DNSSEC and Cybersecurity',
      '3. ICANN and Human Rights, including Privacy (Context of Consumer Protection)',
      '4. ICANN Jurisdiction and Internet Governance',
      '5. New gTLDs: PICs, Security, Stability, Indigenous Rights, Trust',
      '6. ICANN Transparency and Accountability',
      '7. Consensus through Partnership (governments, business and civil society)',
    ]);
  });

  it('each topic has two or three sample points in English for ICANN68 or before', () => {
    for (const { id } of topics) {
      const points = talkingPoints.filter(({ topic, language }) => topic === id && language === 'en');
      expect([2, 3]).toContain(points.length);
    }
  });

  it('at least three topics have points in all three languages', () => {
    const languages = (id: string) => new Set(talkingPoints.filter((p) => p.topic === id).map((p) => p.language));
    expect(topics.filter(({ id }) => languages(id).size === 3).length).toBeGreaterThanOrEqual(3);
  });

  it('every point is marked as a sample, and a translation is one of the same topic', () => {
    const byId = new Map(talkingPoints.map((point) => [point.id, point]));
    for (const point of talkingPoints) {
      expect([point.sample, point.source.document]).toEqual([true, 'Penholder sample set']);
      if (point.translationOf) expect(byId.get(point.translationOf)?.topic).toBe(point.topic);
    }
  });

  it('most are approved; a draft and a submitted one are there to try the rest', () => {
    const states = talkingPoints.map(({ state }) => state);
    expect(states.filter((state) => state === 'approved').length).toBeGreaterThan(states.length / 2);
    expect(new Set(states)).toEqual(new Set(['approved', 'draft', 'submitted']));
  });

  it('the persons are samples: a chair, staff, a penholder, an observer and a member of each RALO', () => {
    const { persons, regions } = group;
    expect(regions.map(({ name }) => name)).toEqual(['AFRALO', 'APRALO', 'EURALO', 'LACRALO', 'NARALO']);
    expect(persons.filter(({ roles }) => roles.includes('member')).map(({ region }) => region)).toEqual(
      regions.map(({ name }) => name),
    );
    for (const role of ['chair', 'staff', 'penholder', 'observer'] as const) {
      expect(persons.filter(({ roles }) => roles.includes(role))).toHaveLength(1);
    }
    expect(new Set(persons.map(({ language }) => language))).toEqual(new Set(['en', 'fr', 'es']));
  });
});
