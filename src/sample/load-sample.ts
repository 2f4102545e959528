import type { SampleLoader } from '../people/setup.ts';
import type { KeptStores } from '../records/kept-stores.ts';
import { loadDataSet } from './data-set.ts';

/** Loads a data set of data/ into a group: what is there already stays as the group has it. */
export function createSampleLoader(kept: KeptStores): SampleLoader {
  return async (group, name, { isNew }) => {
    const set = await loadDataSet(name);
    await kept.topics.addMissing(group.id, set.topics);
    const added = {
      issues: await kept.issues.addMissing(group.id, set.issues),
      meetings: await kept.meetings.addMissing(group.id, set.meetings),
      points: await kept.points.addMissing(group.id, set.talkingPoints),
      records: await kept.records.addMissing(group.id, set.records),
    };
    const regions = group.regions.length > 0 ? group.regions : set.group.regions.map((region) => region.name);
    const { name: sampleName, timeZone, language } = set.group;
    return { group: { ...group, ...(isNew ? { name: sampleName, timeZone, language } : {}), regions }, added };
  };
}
