import { createHash } from 'node:crypto';
import { type Connection, Schema } from 'mongoose';
import type { Member } from '../../people/member.ts';
import type { Identity, MemberStore, Unlinked } from '../../people/member-store.ts';
import { conditionalChange } from './change.ts';
import { modelOf } from './model.ts';
import { bearing, createSlips, type History, pushing, slipsFor, type WithSlips } from './slips.ts';

type MemberDocument = Omit<Member, 'id'> & WithSlips & { _id: string; memberId: string; mergedInto?: string };

interface IdentityDocument extends Identity, WithSlips {
  _id: string;
  groupId: string;
  memberId: string;
  /** It was led to this member by a code, or by who keeps the roll. */
  linked?: boolean;
}

/** Members written in one request. */
const AT_ONCE = 500;

const memberSchema = new Schema(
  {
    _id: String,
    groupId: { type: String, required: true },
    memberId: { type: String, required: true },
    name: { type: String, required: true },
    roles: { type: [String], required: true },
    listed: { type: Boolean, required: true },
    region: String,
    kind: String,
    organisation: String,
    proxyTo: String,
    language: String,
    timeZone: String,
    mergedInto: String,
    slips: { type: [Schema.Types.Mixed], default: undefined },
  },
  { collection: 'members', versionKey: false, minimize: false },
);
memberSchema.index({ groupId: 1 });

const identitySchema = new Schema(
  {
    _id: String,
    groupId: { type: String, required: true },
    tenant: { type: String, required: true },
    userId: { type: String, required: true },
    memberId: { type: String, required: true },
    linked: Boolean,
    slips: { type: [Schema.Types.Mixed], default: undefined },
  },
  { collection: 'identities', versionKey: false, minimize: false },
);
identitySchema.index({ groupId: 1, memberId: 1 });
identitySchema.index({ tenant: 1, userId: 1 });

/** Keeps members and the identities that lead to them. */
export function createMemberStore(connection: Connection, history: History): MemberStore {
  const members = modelOf<MemberDocument>(connection, memberSchema);
  const identities = modelOf<IdentityDocument>(connection, identitySchema);
  const slips = createSlips(members.collection, history);
  const links = createSlips(identities.collection, history);
  const keyOf = (...parts: string[]) => JSON.stringify(parts);

  /** The member, or the one that it was merged into. */
  async function member(groupId: string, memberId: string): Promise<Member | undefined> {
    const found = await members.findById(keyOf(groupId, memberId)).lean();
    if (!found) return undefined;
    return found.mergedInto === undefined ? memberOf(found) : member(groupId, found.mergedInto);
  }

  async function find(groupId: string, identity: Identity): Promise<Member | undefined> {
    const known = await identities.findById(keyOf(groupId, identity.tenant, identity.userId)).lean();
    return known ? member(groupId, known.memberId) : undefined;
  }

  async function lead(groupId: string, { tenant, userId }: Identity, memberId: string): Promise<void> {
    const _id = keyOf(groupId, tenant, userId);
    await identities.replaceOne({ _id }, { groupId, tenant, userId, memberId }, { upsert: true });
  }

  /** Leads an identity to a member unless it has one. */
  async function leadNew(groupId: string, { tenant, userId }: Identity, memberId: string): Promise<void> {
    const _id = keyOf(groupId, tenant, userId);
    await identities.updateOne({ _id }, { $setOnInsert: { groupId, tenant, userId, memberId } }, { upsert: true });
  }

  /** Roles stay where they are, for an admin to give. That somebody is on the roll, and their region, goes with the person. */
  async function mergeInto(groupId: string, from: string, into: Member): Promise<void> {
    const old = await members.findOneAndUpdate({ _id: keyOf(groupId, from) }, { $set: { mergedInto: into.id } }).lean();
    const more = {
      ...(old?.listed ? { listed: true } : {}),
      ...(old?.region !== undefined && into.region === undefined ? { region: old.region } : {}),
    };
    if (Object.keys(more).length > 0) await members.updateOne({ _id: keyOf(groupId, into.id) }, { $set: more });
  }

  async function unlink(groupId: string, identity: Identity): Promise<Unlinked> {
    const { tenant, userId } = identity;
    const own = await identities.findById(keyOf(groupId, tenant, userId)).lean();
    if (!own) return 'never-linked';
    if (!own.linked) {
      const others = await identities.countDocuments({ groupId, memberId: own.memberId, linked: true });
      return others > 0 ? 'linked-elsewhere' : 'never-linked';
    }
    const { name } = (await member(groupId, own.memberId)) ?? { name: userId };
    const first = firstMemberId(groupId, identity);
    const fresh = { groupId, memberId: first, name, roles: [], listed: false };
    await members.updateOne({ _id: keyOf(groupId, first) }, { $setOnInsert: fresh }, { upsert: true });
    await members.updateOne({ _id: keyOf(groupId, first) }, { $unset: { mergedInto: 1 } });
    await lead(groupId, identity, first);
    return 'unlinked';
  }

  return {
    find,
    unlink,
    async link(groupId, { tenant, userId }, into, note) {
      const before = await identities.findById(keyOf(groupId, tenant, userId)).lean();
      const from = before && before.memberId !== into.id ? before.memberId : undefined;
      // from here on the two are one, also for who still reads the old lead
      if (from !== undefined) await mergeInto(groupId, from, into);
      const _id = keyOf(groupId, tenant, userId);
      const noted = slipsFor([note]);
      const linked = { groupId, tenant, userId, memberId: into.id, linked: true };
      await identities.replaceOne({ _id }, { ...linked, ...bearing(noted) }, { upsert: true });
      await links.settle(_id, noted);
    },
    async remove(groupId, memberIds) {
      await identities.deleteMany({ groupId, memberId: { $in: [...memberIds] } });
      await members.deleteMany({ _id: { $in: memberIds.map((id) => keyOf(groupId, id)) } });
    },
    async merges(groupId) {
      const found = await members.find({ groupId, mergedInto: { $exists: true } }).lean();
      return found.flatMap(({ memberId, mergedInto }) => (mergedInto ? [{ from: memberId, into: mergedInto }] : []));
    },
    async groupsOf({ tenant, userId }, limit) {
      const found = await identities.find({ tenant, userId }).sort({ _id: 1 }).limit(limit).lean();
      return found.map(({ groupId }) => groupId);
    },
    async ensure(groupId, identity, name) {
      const known = await find(groupId, identity);
      if (known) return known;
      const id = firstMemberId(groupId, identity);
      const first = { groupId, memberId: id, name, roles: [], listed: false };
      await members.updateOne({ _id: keyOf(groupId, id) }, { $setOnInsert: first }, { upsert: true });
      await leadNew(groupId, identity, id);
      return (await find(groupId, identity)) ?? { id, groupId, name, roles: [], listed: false };
    },
    async put({ id, ...fields }, led) {
      await members.replaceOne({ _id: keyOf(fields.groupId, id) }, { ...fields, memberId: id }, { upsert: true });
      for (const identity of led) await lead(fields.groupId, identity, id);
    },
    async putAll(all, note) {
      for (let at = 0; at < all.length; at += AT_ONCE) {
        const some = all.slice(at, at + AT_ONCE).map((one) => {
          const { id, ...fields } = one;
          const noted = slipsFor([note?.(one)]);
          return { _id: keyOf(fields.groupId, id), replacement: { ...fields, memberId: id, ...bearing(noted) }, noted };
        });
        const writes = some.map(({ _id, replacement }) => ({
          replaceOne: { filter: { _id }, replacement, upsert: true },
        }));
        await members.collection.bulkWrite(writes as never);
        await slips.settleAll(some.map(({ _id, noted }) => ({ key: _id, slips: noted })));
      }
    },
    async change(groupId, memberId, { before, after, note }) {
      const { filter, update } = conditionalChange(before, after);
      const _id = keyOf(groupId, memberId);
      const noted = slipsFor([note]);
      const { matchedCount } = await members.updateOne({ ...filter, _id }, { ...update, ...pushing(noted) });
      return matchedCount === 1 ? { act: (await slips.settle(_id, noted)).at(-1) } : undefined;
    },
    async settle() {
      await Promise.all([slips.settleLeft(), links.settleLeft()]);
    },
    async list(groupId) {
      const found = await members
        .find({ groupId, mergedInto: { $exists: false } })
        .sort({ name: 1 })
        .lean();
      return found.map(memberOf);
    },
    async these(groupId, memberIds) {
      const ids = memberIds.map((id) => keyOf(groupId, id));
      return (await members.find({ _id: { $in: ids } }).lean()).map(memberOf);
    },
    async withRoles(groupId, roles, limit) {
      const query = { groupId, roles: { $in: [...roles] }, mergedInto: { $exists: false } };
      const found = await members.find(query).sort({ name: 1 }).limit(limit).lean();
      return found.map(memberOf);
    },
    async identitiesOf(groupId, memberIds) {
      const found = await identities.find({ groupId, memberId: { $in: [...memberIds] } }).lean();
      return found.map(({ tenant, userId, memberId }) => ({ tenant, userId, memberId }));
    },
  };
}

function memberOf({ _id, memberId, mergedInto: _into, slips: _slips, ...fields }: MemberDocument): Member {
  return { id: memberId, ...fields };
}

/** Two processes that see somebody for the first time at once must make one member: the id follows from the identity. */
function firstMemberId(groupId: string, { tenant, userId }: Identity): string {
  return createHash('sha256')
    .update(JSON.stringify([groupId, tenant, userId]))
    .digest('base64url')
    .slice(0, 20);
}
