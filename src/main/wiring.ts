import type { Connection } from 'mongoose';
import { commands } from '../../commands/index.ts';
import own from '../../package.json' with { type: 'json' };
import { createActionTokens } from '../bot/action-tokens.ts';
import type { Adapter } from '../bot/adapter.ts';
import { createBot } from '../bot/bot.ts';
import type { Services } from '../bot/services.ts';
import type { Clock } from '../clock.ts';
import { channelGonePost, createChannelGone } from '../deliveries/channel-gone.ts';
import { createDeliveries, type Deliveries } from '../deliveries/deliveries.ts';
import { createFiles } from '../files/files.ts';
import { createGivenFiles } from '../files/given-files.ts';
import { createExpanding } from '../issues/expanding.ts';
import { createIssueService } from '../issues/issue-service.ts';
import { createQuestionService } from '../issues/question-service.ts';
import { createAgendaScheduler } from '../jobs/agenda-scheduler.ts';
import type { Scheduler } from '../jobs/scheduler.ts';
import type { Log } from '../log.ts';
import { createCalendarFeed } from '../meetings/calendar-feed.ts';
import { calendarRefused, createCalendarSync } from '../meetings/calendar-sync.ts';
import { createIcsImport } from '../meetings/ics-import.ts';
import { createMeetingKeeper } from '../meetings/meeting-keeper.ts';
import { meetingNotice } from '../meetings/meeting-notice.ts';
import { createMeetingService, type MeetingService } from '../meetings/meeting-service.ts';
import { outlookPost } from '../meetings/outlook-post.ts';
import { createOutlooks } from '../meetings/outlooks.ts';
import { createPointKeeper } from '../meetings/point-keeper.ts';
import { createPointNews, pointNewsPost } from '../meetings/point-news.ts';
import { createPointUses } from '../meetings/point-use.ts';
import { pointsPost } from '../meetings/points-post.ts';
import { createPointsReports, pointsReport } from '../meetings/points-report.ts';
import { previewPost } from '../meetings/preview-post.ts';
import { createReminders, reminderPosts } from '../meetings/reminders.ts';
import { createSchedules, type Schedules } from '../meetings/schedules.ts';
import { createSurveys } from '../meetings/surveys.ts';
import { createTopicKeeper } from '../meetings/topic-keeper.ts';
import type { Metrics } from '../metrics.ts';
import { createPages, type Pages } from '../pages/pages.ts';
import { createInPrivate } from '../people/in-private.ts';
import { createLinks } from '../people/links.ts';
import type { Identity } from '../people/member-store.ts';
import { createParticipation } from '../people/participation-service.ts';
import { createPeople } from '../people/people.ts';
import { createPlaces } from '../people/places.ts';
import { createPrivacy } from '../people/privacy.ts';
import { createRoll } from '../people/roll.ts';
import { createGroupSettings } from '../people/settings.ts';
import { createSetupService } from '../people/setup.ts';
import { createAskedPolls } from '../polls/asked-polls.ts';
import { createCounted } from '../polls/counted.ts';
import { createCounting } from '../polls/counting.ts';
import { createDecidedPolls } from '../polls/decided-polls.ts';
import { decisionPosts } from '../polls/decision-posts.ts';
import { pollKinds } from '../polls/kinds/index.ts';
import { notePost } from '../polls/noting.ts';
import { inOwnLanguage } from '../polls/poll-language.ts';
import { pollPosts } from '../polls/poll-posts.ts';
import { createPollService } from '../polls/poll-service.ts';
import { proxyNewsPost } from '../polls/proxy-news.ts';
import { reminderPost } from '../polls/reminder-post.ts';
import { createRollByRegion } from '../polls/roll-by-region.ts';
import { createVoices } from '../polls/voices.ts';
import { reportPage } from '../report/report-page.ts';
import { createReports, type ReportService } from '../report/report-service.ts';
import { createSampleLoader } from '../sample/load-sample.ts';
import type { Stores } from '../storage/mongo/stores.ts';
import { createIssueWork, issuePosts } from './issue-work.ts';

/** What a whole bot is made of. */
export interface PenholderParts {
  /** Open, with its indexes made. It stays the caller's. */
  readonly connection: Connection;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly log: Log;
  readonly secret: string;
  /** Where the bot's pages are reached, as of now. Left out: it names no page. */
  publicUrl?(): string | undefined;
  /** How often the store is asked for due jobs, in milliseconds. */
  readonly pollEveryMs?: number;
  /** How long a job, or an attempt to post, that shows no sign of life counts as under way, in milliseconds. */
  readonly leases?: { readonly jobMs: number; readonly postMs: number };
  /** Counts events and messages where somebody reads the counts. */
  readonly metrics?: Metrics;
  /** Makes the adapters, given what they may need. */
  adapters(given: { stores: Stores; scheduler: Scheduler }): readonly Adapter[];
}

/** A whole bot. */
export interface Penholder {
  readonly services: Services;
  readonly deliveries: Deliveries;
  readonly scheduler: Scheduler;
  readonly stores: Stores;
  readonly pages: Pages;
  /** Jobs, posts that are owed, open polls, then the adapters. */
  start(): Promise<void>;
  /** Takes no new event, ends what is under way. */
  stop(): Promise<void>;
}

/** Puts core, commands, adapters, stores and jobs together: the only place that knows them all. */
export function composePenholder(parts: PenholderParts): Penholder {
  const { connection, stores, clock, log } = parts;
  const { db } = connection;
  if (!db) throw new Error('the connection is not open');
  const timing = {
    ...(parts.pollEveryMs === undefined ? {} : { pollEveryMs: parts.pollEveryMs }),
    ...(parts.leases ? { leaseMs: parts.leases.jobMs } : {}),
  };
  const scheduler = createAgendaScheduler({ db, clock, log, ...timing });
  const people = createPeople(stores);
  const tokens = createActionTokens(stores.tokens, { secret: parts.secret, clock });
  const adapters = parts.adapters({ stores, scheduler }).map((one) => parts.metrics?.watchAdapter(one) ?? one);

  const given = createGivenFiles({ clock });
  const files = createFiles({ store: stores.files, given });
  const adapterOf = (tenant: string) => adapters.find(({ platform }) => tenant.startsWith(`${platform}:`));
  const directChannel = async ({ tenant, userId }: Identity) =>
    adapterOf(tenant)?.directChannel?.(tenant, { id: userId });
  const inPrivate = createInPrivate({ members: stores.members, directChannel });
  const telling = { clock, scheduler, deliveries: () => deliveries, directChannel, inPrivate };
  const reportPoints = createPointsReports(telling);
  const counting = createCounting({ store: stores.polls, merges: stores.members.merges });
  const rollByRegion = createRollByRegion({ store: stores.polls, counting, members: stores.members });
  const counted = createCounted({ counting, rollByRegion });
  const voices = createVoices({ counting, members: stores.members, kinds: pollKinds });
  const kinds = [
    ...inOwnLanguage(stores.polls, [
      ...pollPosts({ store: stores.polls, files, counted, voices, kinds: pollKinds }),
      ...decisionPosts({ store: stores.polls, voices, kinds: pollKinds }),
      reminderPost({ store: stores.polls, counting, kinds: pollKinds }),
      notePost({ store: stores.polls, counting }),
    ]),
    proxyNewsPost(stores),
    pointsPost({
      meetings: (): MeetingService => meetings,
      isWanted: (delivery, meeting): Promise<boolean> => schedules.isWanted(delivery, meeting),
      report: reportPoints,
    }),
    pointsReport(stores.deliveries, (): MeetingService => meetings),
    outlookPost({
      allMeetings: stores.kept.meetings.list,
      meetings: (): MeetingService => meetings,
      dueAt: (subject, delivery): Promise<Date | undefined> => outlooks.dueAt(subject, delivery),
      report: reportPoints,
    }),
    previewPost({ meetings: (): MeetingService => meetings, schedules: (): Schedules => schedules }),
    ...reminderPosts(stores.kept.reminded, (): MeetingService => meetings),
    channelGonePost,
    pointNewsPost(stores.kept.points),
    ...issuePosts(stores),
    reportPage(stores.groups, (): ReportService => reports),
    calendarRefused,
    meetingNotice.post((): MeetingService => meetings),
  ];
  const pages = createPages({ tokens, people, clock, publicUrl: () => parts.publicUrl?.(), kinds: () => kinds });
  const deliveries = createDeliveries({
    addressOf: pages.addressOf,
    store: stores.deliveries,
    scheduler,
    clock,
    people,
    tokens,
    log,
    kinds,
    adapters,
    leaseMs: parts.leases?.postMs,
    channelGone: createChannelGone({
      store: stores.deliveries,
      ...telling,
      nameOf: (channel) => places.nameOf(channel),
    }),
  });

  const meetings = createMeetingService({
    ...stores.kept,
    groups: stores.groups,
    deliveries,
    clock,
  });
  const inCalendars = createCalendarSync({
    ...stores.kept,
    ...stores,
    scheduler,
    deliveries,
    adapters,
    directChannel,
    clock,
    log,
  });
  const pointsChanged = async (groupId: string, ids: readonly string[]) => {
    await deliveries.changed(groupId, ids);
    await outlooks.changed(groupId);
  };
  const meetingsChanged = async (groupId: string, ids: readonly string[]) => {
    await pointsChanged(groupId, ids);
    await inCalendars.changed(groupId);
    await schedules.changed(groupId);
  };
  const reminders = createReminders({
    ...stores.kept,
    ...telling,
    plan: (groupId): Promise<void> => schedules.changed(groupId),
  });
  const outlooks = createOutlooks({ ...stores.kept, ...telling });
  const schedules = createSchedules({
    ...stores.kept,
    groups: stores.groups,
    ...telling,
    async also(groupId, posts) {
      await outlooks.plan(groupId);
      await surveys.plan(groupId);
      return reminders.also(groupId, posts);
    },
  });
  const calendar = createMeetingKeeper({
    ...stores.kept,
    groups: stores.groups,
    acts: stores.acts,
    deliveries,
    changed: meetingsChanged,
    clock,
  });
  const news = createPointNews({ members: stores.members, ...telling });
  const points = createPointKeeper({ ...stores.kept, ...stores, changed: pointsChanged, news, clock });
  const uses = createPointUses({
    uses: stores.kept.uses,
    activities: stores.activities,
    persons: counting.persons,
    clock,
  });
  const topics = createTopicKeeper({ topics: stores.kept.topics, acts: stores.acts, clock });
  const icsImport = createIcsImport({ meetings: stores.kept.meetings, clock, changed: meetingsChanged });
  const feed = createCalendarFeed({
    ...stores,
    ...stores.kept,
    tokens,
    people,
    clock,
    publicUrl: () => parts.publicUrl?.(),
  });
  const polls = createPollService({
    files,
    store: stores.polls,
    counting,
    scheduler,
    clock,
    deliveries,
    members: stores.members,
    groups: stores.groups,
    voices,
    counted,
    rollByRegion,
    inPrivate,
    kinds: pollKinds,
    secret: parts.secret,
  });
  const surveys = createSurveys({ ...stores.kept, ...stores, ...telling, byId: meetings.byId, polls });
  const issues = createIssueService(stores.kept);
  const issueWork = createIssueWork(stores, { ...telling, log });
  const questions = createQuestionService({
    ...stores,
    askedPolls: createAskedPolls({ store: stores.polls, kinds: pollKinds }),
  });
  const settings = createGroupSettings({
    ...stores,
    people,
    clock,
    async changed(group) {
      await issueWork.ensure(group);
      await inCalendars.changed(group.id);
    },
  });
  const setup = createSetupService({
    groups: stores.groups,
    people,
    loadSample: createSampleLoader(stores.kept),
    settings,
  });
  const roll = createRoll({ ...stores, people, clock });
  const about = { version: own.version, licence: own.license, publicUrl: () => parts.publicUrl?.() };
  const places = createPlaces(async (tenant, kind) => adapterOf(tenant)?.named?.(tenant, kind));
  const privacy = createPrivacy({ ...stores, ...stores.kept, uses, counting, people, withdrawn: polls.redraw });
  const participation = createParticipation({
    activities: stores.activities,
    ended: polls.ended,
    persons: counting.persons,
  });
  const decided = createDecidedPolls({ store: stores.polls, kinds: pollKinds });
  const reports = createReports({ ...stores, participation, clock, decided, addressOf: pages.addressOf });
  const links = createLinks({
    ...stores,
    codes: stores.linkCodes,
    people,
    clock,
    secret: parts.secret,
    changed: polls.redraw,
  });
  const services: Services = {
    issues,
    ...issueWork.services,
    questions,
    expanding: createExpanding({ issues: stores.kept.issues, said: stores.said }),
    meetings,
    calendar,
    points,
    topics,
    uses,
    schedules,
    outlooks,
    reminders,
    icsImport,
    feed,
    files,
    polls,
    setup,
    links,
    settings,
    roll,
    privacy,
    places,
    about,
    participation,
    reports,
  };
  const plain = createBot({
    commands,
    services,
    people,
    tokens,
    pages,
    given,
    feed,
    interactions: stores.interactions,
    clock,
    log,
  });
  const bot = parts.metrics?.watchBot(plain) ?? plain;

  return {
    services,
    deliveries,
    scheduler,
    stores,
    pages,
    async start() {
      const noting = [stores.groups, stores.members, ...Object.values(stores.kept)];
      await Promise.all(noting.map((store) => store.settle()));
      await deliveries.start();
      await polls.start();
      await issueWork.start();
      await inCalendars.start();
      await schedules.start();
      await scheduler.start();
      for (const adapter of adapters) await adapter.start(bot);
    },
    async stop() {
      // a job in mid-post still needs its adapter, and the last event's message its drawing
      await scheduler.stop();
      await Promise.all(adapters.map((adapter) => adapter.stop()));
      await deliveries.stop();
    },
  };
}
