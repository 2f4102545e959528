import { createHash } from 'node:crypto';
import { type Connection, Schema } from 'mongoose';
import type { Member } from '../../people/member.ts';
import type { Identity, MemberStore } from '../../people/member-store.ts';
import { modelOf } from './model.ts';

type MemberDocument = Omit<Member, 'id'> & { _id: string };

interface IdentityDocument extends Identity {
  _id: string;
  groupId: string;
  memberId: string;
}

const memberSchema = new Schema(
  {
    _id: String,
    groupId: { type: String, required: true },
    name: { type: String, required: true },
    roles: { type: [String], required: true },
    listed: { type: Boolean, required: true },
    region: String,
    language: String,
    timeZone: String,
  },
  { collection: 'members', versionKey: false },
);
memberSchema.index({ groupId: 1 });

const identitySchema = new Schema(
  {
    _id: String,
    groupId: { type: String, required: true },
    tenant: { type: String, required: true },
    userId: { type: String, required: true },
    memberId: { type: String, required: true },
  },
  { collection: 'identities', versionKey: false },
);
identitySchema.index({ groupId: 1, memberId: 1 });

/** Keeps members and the identities that lead to them. */
export function createMemberStore(connection: Connection): MemberStore {
  const members = modelOf<MemberDocument>(connection, memberSchema);
  const identities = modelOf<IdentityDocument>(connection, identitySchema);
  const keyOf = (groupId: string, { tenant, userId }: Identity) => JSON.stringify([groupId, tenant, userId]);

  async function find(groupId: string, identity: Identity): Promise<Member | undefined> {
    const known = await identities.findById(keyOf(groupId, identity)).lean();
    const found = known ? await members.findOne({ _id: known.memberId, groupId }).lean() : null;
    return found ? memberOf(found) : undefined;
  }

  async function lead(groupId: string, identity: Identity, memberId: string): Promise<void> {
    const _id = keyOf(groupId, identity);
    await identities.replaceOne({ _id }, { groupId, ...identity, memberId }, { upsert: true });
  }

  return {
    find,
    async ensure(groupId, identity, name) {
      const known = await find(groupId, identity);
      if (known) return known;
      const member: Member = { id: firstMemberId(groupId, identity), groupId, name, roles: [], listed: false };
      const { id, ...fields } = member;
      await members.updateOne({ _id: id }, { $setOnInsert: fields }, { upsert: true });
      await lead(groupId, identity, id);
      return member;
    },
    async put({ id, ...fields }, led) {
      await members.replaceOne({ _id: id }, fields, { upsert: true });
      for (const identity of led) await lead(fields.groupId, identity, id);
    },
    async list(groupId) {
      const found = await members.find({ groupId }).sort({ name: 1 }).lean();
      return found.map(memberOf);
    },
    async identitiesOf(groupId, memberIds) {
      const found = await identities.find({ groupId, memberId: { $in: [...memberIds] } }).lean();
      return found.map(({ tenant, userId, memberId }) => ({ tenant, userId, memberId }));
    },
  };
}

function memberOf({ _id, ...fields }: MemberDocument): Member {
  return { id: _id, ...fields };
}

/** Two processes that see somebody for the first time at once must make one member: the id follows from the identity. */
function firstMemberId(groupId: string, { tenant, userId }: Identity): string {
  return createHash('sha256')
    .update(JSON.stringify([groupId, tenant, userId]))
    .digest('base64url')
    .slice(0, 20);
}
