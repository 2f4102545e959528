import { pollKinds } from '../../src/polls/kinds/index.ts';
import type { PollKind } from '../../src/polls/kinds/kind.ts';

/** Who asks: roles as in the sample; keahi is also the platform's admin; a visitor was never seen before. */
export const people = ['ottilie', 'keahi', 'meherun', 'kouame', 'idris', 'visitor'];
//               chair      staff    penholder  member    observer

const all = 'ok ok ok ok ok ok';
const none = 'no_group_here no_group_here no_group_here no_group_here no_group_here no_group_here';
const unlinked = 'link_nothing link_nothing link_nothing link_nothing link_nothing link_nothing';
const gone = 'button_unknown button_unknown button_unknown button_unknown button_unknown button_unknown';
const noIssues = 'no_issues no_issues no_issues no_issues no_issues no_issues';
const noMeetings = 'no_meetings no_meetings no_meetings no_meetings no_meetings no_meetings';
const tooEarly =
  'meeting_not_begun meeting_not_begun meeting_not_begun meeting_not_begun meeting_not_begun meeting_not_begun';
const openers = 'ok ok ok ok not_on_roll not_on_roll';
const voters = 'ok ok ok ok not_on_poll_roll not_on_poll_roll';
const staffOnly = (last: string) => `role_needed ${last} role_needed role_needed role_needed role_needed`;

const adminOnly = staffOnly;

/** A command, and what each person gets for it in each place. */
export interface Row {
  /** What is typed; `look`: at one's own home page, wherever that is; else a message of the group's own and its button. */
  readonly line:
    | string
    | readonly [
        'poll' | 'ballot' | 'objection' | 'issue' | 'answer' | 'points' | 'saved' | 'preview' | 'objected',
        string,
      ];
  readonly own: string;
  /** In a group that has nothing yet, in which nobody has a role, and everyone in the channel may vote. */
  readonly other: string;
  readonly nowhere: string;
  /** In a channel of the same id in another tenant. */
  readonly abroad: string;
}

function openingRow({ examples: [line = ''] }: PollKind): Row {
  return { line, own: openers, other: all, nowhere: none, abroad: none };
}

function untyped(line: string): Row {
  const unknown = 'unknown_action unknown_action unknown_action unknown_action unknown_action unknown_action';
  return { line, own: unknown, other: unknown, nowhere: unknown, abroad: unknown };
}

/** What each person gets in each place: `ok`, or the code of the refusal. */
export const table: Readonly<Record<string, Row>> = {
  'issue status': {
    line: '/issue status 16',
    own: all,
    other: noIssues,
    nowhere: none,
    abroad: none,
  },
  'issue list': { line: '/issue list', own: all, other: all, nowhere: none, abroad: none },
  'issue update': {
    line: '/issue update 16 note:"Seen"',
    own: 'ok ok ok role_needed role_needed role_needed',
    other: noIssues,
    nowhere: none,
    abroad: none,
  },
  'issue history': {
    line: '/issue history 16',
    own: all,
    other: noIssues,
    nowhere: none,
    abroad: none,
  },
  // the form opens; who may not write a note is told when it is sent
  'issue comment': {
    line: ['issue', 'Comment …'],
    own: all,
    other: gone,
    nowhere: 'ok ok ok ok ok button_unknown',
    abroad: gone,
  },
  'issue watch': { line: '/issue watch 16', own: all, other: noIssues, nowhere: none, abroad: none },
  'issue unwatch': { line: '/issue unwatch 16', own: all, other: noIssues, nowhere: none, abroad: none },
  'issue tell': {
    line: ['answer', 'Tell the staff'],
    own: all,
    other: gone,
    nowhere: 'ok ok ok ok ok button_unknown',
    abroad: gone,
  },
  'issue answer': {
    line: '/issue answer 1 In May.',
    own: 'ok question_answered question_answered role_needed role_needed role_needed',
    other: staffOnly('question_not_found'),
    nowhere: none,
    abroad: none,
  },
  'issue ask': { line: '/issue ask what is left on metrics?', own: all, other: all, nowhere: none, abroad: none },
  'meeting next': { line: '/meeting next', own: all, other: noMeetings, nowhere: none, abroad: none },
  'meeting list': { line: '/meeting list', own: all, other: all, nowhere: none, abroad: none },
  'meeting show': { line: '/meeting show icann68', own: all, other: noMeetings, nowhere: none, abroad: none },
  'meeting here': {
    line: ['points', 'I’m here'],
    own: tooEarly,
    other: gone,
    nowhere: tooEarly.replace(/\S+$/, 'button_unknown'),
    abroad: gone,
  },
  'meeting remind': {
    line: ['points', 'Remind me'],
    own: all,
    other: gone,
    nowhere: all.replace(/\S+$/, 'button_unknown'),
    abroad: gone,
  },
  'meeting add': {
    line: '/meeting add Call start:never',
    own: 'option_not_date option_not_date option_not_date role_needed role_needed role_needed',
    other: staffOnly('option_not_date'),
    nowhere: none,
    abroad: none,
  },
  'meeting edit': {
    line: '/meeting edit icann66 place:Montréal silent:yes',
    own: 'ok ok ok role_needed role_needed role_needed',
    other: staffOnly('no_meetings'),
    nowhere: none,
    abroad: none,
  },
  'meeting cancel': {
    line: '/meeting cancel icann66',
    own: 'ok ok ok role_needed role_needed role_needed',
    other: staffOnly('no_meetings'),
    nowhere: none,
    abroad: none,
  },
  'meeting session': {
    line: '/meeting session icann66 title:Wrap-up',
    own: 'ok ok ok role_needed role_needed role_needed',
    other: staffOnly('no_meetings'),
    nowhere: none,
    abroad: none,
  },
  'meeting import': {
    line: '/meeting import nonsense',
    own: 'ics_broken ics_broken ics_broken role_needed role_needed role_needed',
    other: staffOnly('ics_broken'),
    nowhere: none,
    abroad: none,
  },
  'meeting feed': {
    line: '/meeting feed',
    own: 'no_public_url no_public_url no_public_url no_public_url no_public_url no_public_url',
    other: 'no_public_url no_public_url no_public_url no_public_url no_public_url no_public_url',
    nowhere: none,
    abroad: none,
  },
  'points show': { line: '/points show', own: all, other: noMeetings, nowhere: none, abroad: none },
  // no meeting has begun yet on the eve of one
  'points used': {
    line: '/points used',
    own: all.replaceAll('ok', 'no_meeting_begun'),
    other: all.replaceAll('ok', 'no_meeting_begun'),
    nowhere: none,
    abroad: none,
  },
  'points usage': { line: '/points usage', own: all, other: all, nowhere: none, abroad: none },
  'points topics': { line: '/points topics', own: all, other: all, nowhere: none, abroad: none },
  'points draft': {
    line: '/points draft 9 Zebra',
    own: 'topic_not_found topic_not_found topic_not_found role_needed role_needed role_needed',
    other: staffOnly('topic_not_found'),
    nowhere: none,
    abroad: none,
  },
  'points submit': {
    line: '/points submit dns-abuse-3',
    own: 'ok point_not_so point_not_so role_needed role_needed role_needed',
    other: staffOnly('point_not_found'),
    nowhere: none,
    abroad: none,
  },
  // who is staff and the platform's admin may as well, after the chair
  'points approve': {
    line: '/points approve idn-ua-3',
    own: 'ok point_not_so role_needed role_needed role_needed role_needed',
    other: staffOnly('point_not_found'),
    nowhere: none,
    abroad: none,
  },
  'points return': {
    line: '/points return new-gtlds-3 "Say more"',
    own: 'ok point_not_so role_needed role_needed role_needed role_needed',
    other: staffOnly('point_not_found'),
    nowhere: none,
    abroad: none,
  },
  'points retire': {
    line: '/points retire transparency-2',
    own: 'ok point_not_so role_needed role_needed role_needed role_needed',
    other: staffOnly('point_not_found'),
    nowhere: none,
    abroad: none,
  },
  'points undo': {
    line: ['saved', 'Undo'],
    own: 'ok nothing_to_undo nothing_to_undo role_needed role_needed role_needed',
    other: gone,
    nowhere: 'nothing_to_undo nothing_to_undo nothing_to_undo role_needed role_needed button_unknown',
    abroad: gone,
  },
  'points schedule': { line: '/points schedule list', own: all, other: all, nowhere: none, abroad: none },
  'points decide': {
    line: ['preview', 'Skip'],
    own: 'ok ok role_needed role_needed role_needed role_needed',
    other: gone,
    nowhere: 'ok ok role_needed role_needed role_needed button_unknown',
    abroad: gone,
  },
  'points post': {
    line: '/points post icann68 at:2h',
    own: 'ok ok ok role_needed role_needed role_needed',
    other: staffOnly('no_meetings'),
    nowhere: none,
    abroad: none,
  },
  'poll list': { line: '/poll list', own: all, other: all, nowhere: none, abroad: none },
  'poll show': {
    line: '/poll show 1',
    own: all,
    other: 'poll_not_found poll_not_found poll_not_found poll_not_found poll_not_found poll_not_found',
    nowhere: none,
    abroad: none,
  },
  'poll edit': {
    line: '/poll edit 1',
    own: 'ok ok role_needed role_needed not_on_roll not_on_roll',
    other: 'poll_not_found poll_not_found poll_not_found poll_not_found poll_not_found poll_not_found',
    nowhere: none,
    abroad: none,
  },
  'poll copy': {
    line: '/poll copy 1',
    own: 'ok ok ok ok not_on_roll not_on_roll',
    other: 'poll_not_found poll_not_found poll_not_found poll_not_found poll_not_found poll_not_found',
    nowhere: none,
    abroad: none,
  },
  'poll tag': {
    line: '/poll tag 1 tags:budget',
    own: 'ok ok role_needed role_needed not_on_roll not_on_roll',
    other: 'poll_not_found poll_not_found poll_not_found poll_not_found poll_not_found poll_not_found',
    nowhere: none,
    abroad: none,
  },
  'poll attach': {
    line: '/poll attach 1',
    own: 'ok ok role_needed role_needed not_on_roll not_on_roll',
    other: 'poll_not_found poll_not_found poll_not_found poll_not_found poll_not_found poll_not_found',
    nowhere: none,
    abroad: none,
  },
  // not typed: the buttons stand under the documents of a poll
  'poll file': untyped('/poll file'),
  'poll close': {
    line: '/poll close 1',
    own: 'ok ok role_needed role_needed role_needed role_needed',
    other: staffOnly('poll_not_found'),
    nowhere: none,
    abroad: none,
  },
  'poll extend': {
    line: '/poll extend 1 closes:20d reason:"more time"',
    own: 'ok poll_extends_back role_needed role_needed role_needed role_needed',
    other: staffOnly('poll_not_found'),
    nowhere: none,
    abroad: none,
  },
  'poll delegate': {
    line: '/poll delegate 1 to:Ottilie',
    own: 'delegate_self ok delegate_full delegate_full not_on_poll_roll not_on_poll_roll',
    other: 'poll_not_found poll_not_found poll_not_found poll_not_found poll_not_found poll_not_found',
    nowhere: none,
    abroad: none,
  },
  'poll remind': {
    line: '/poll remind 1',
    own: 'ok ok role_needed role_needed role_needed role_needed',
    other: staffOnly('poll_not_found'),
    nowhere: none,
    abroad: none,
  },
  'poll cancel': {
    line: '/poll cancel 1 reason:overtaken',
    own: 'ok ok role_needed role_needed not_on_roll not_on_roll',
    other: 'poll_not_found poll_not_found poll_not_found poll_not_found poll_not_found poll_not_found',
    nowhere: none,
    abroad: none,
  },
  'poll designate': {
    line: '/poll designate 1 level:consensus',
    own: 'poll_not_counted poll_not_counted role_needed role_needed role_needed role_needed',
    other: staffOnly('poll_not_found'),
    nowhere: none,
    abroad: none,
  },
  'poll outcome': {
    line: '/poll outcome 1',
    own: 'poll_not_counted poll_not_counted role_needed role_needed role_needed role_needed',
    other: 'poll_not_found poll_not_found poll_not_found poll_not_found poll_not_found poll_not_found',
    nowhere: none,
    abroad: none,
  },
  'poll mine': { line: '/poll mine', own: all, other: all, nowhere: none, abroad: none },
  'poll export': {
    line: '/poll export 1',
    own: 'poll_not_counted poll_not_counted poll_not_counted poll_not_counted poll_not_counted poll_not_counted',
    other: 'poll_not_found poll_not_found poll_not_found poll_not_found poll_not_found poll_not_found',
    nowhere: none,
    abroad: none,
  },
  // not typed: the button stands under a result
  'poll statement': untyped('/poll statement'),
  // not typed: the button stands under a poll whose voters may add options
  'poll add': untyped('/poll add'),
  // not typed: the button stands beside one's own ballot
  'poll withdraw': untyped('/poll withdraw'),
  // members may also vote in a direct conversation
  'poll cast': {
    line: ['poll', 'Support'],
    own: voters,
    other: gone,
    nowhere: 'ok ok ok ok not_on_poll_roll button_unknown',
    abroad: gone,
  },
  'poll ballot': {
    line: ['ballot', 'Vote'],
    own: voters,
    other: gone,
    nowhere: 'ok ok ok ok not_on_poll_roll button_unknown',
    abroad: gone,
  },
  // it opens its form for whoever presses; what is sent is refused
  'poll reason': {
    line: ['objection', 'Object'],
    own: all,
    other: gone,
    nowhere: 'ok ok ok ok ok button_unknown',
    abroad: gone,
  },
  // whoever sees the poll may read all of it
  'poll meanings': {
    line: ['ballot', 'What they mean, in full'],
    own: all,
    other: gone,
    nowhere: 'ok ok ok ok ok button_unknown',
    abroad: gone,
  },
  'poll turn': {
    line: ['objected', 'Turn into a vote …'],
    own: 'ok ok role_needed role_needed role_needed role_needed',
    other: gone,
    nowhere: 'ok ok role_needed role_needed role_needed button_unknown',
    abroad: gone,
  },
  ...Object.fromEntries(pollKinds.map((kind) => [`poll ${kind.name}`, openingRow(kind)])),
  'penholder home': { line: 'look', own: all, other: all, nowhere: all, abroad: all },
  'penholder help': { line: '/penholder help', own: all, other: all, nowhere: all, abroad: all },
  'penholder whoami': { line: '/penholder whoami', own: all, other: all, nowhere: all, abroad: all },
  'penholder link': { line: '/penholder link', own: all, other: all, nowhere: none, abroad: none },
  'penholder unlink': { line: '/penholder unlink', own: unlinked, other: unlinked, nowhere: none, abroad: none },
  'penholder settings': { line: '/penholder settings', own: all, other: all, nowhere: none, abroad: none },
  'penholder member': { line: '/penholder member list', own: all, other: all, nowhere: none, abroad: none },
  'penholder role': {
    line: '/penholder role Idris observer',
    own: adminOnly('ok'),
    other: adminOnly('ok'),
    nowhere: none,
    abroad: none,
  },
  'penholder roll': {
    line: '/penholder roll "name\nIdris"',
    own: staffOnly('ok'),
    other: staffOnly('ok'),
    nowhere: none,
    abroad: none,
  },
  'penholder participation': { line: '/penholder participation', own: all, other: all, nowhere: none, abroad: none },
  'penholder about': { line: '/penholder about', own: all, other: all, nowhere: all, abroad: all },
  'penholder setup': {
    line: '/penholder setup',
    own: staffOnly('ok'),
    other: staffOnly('ok'),
    nowhere: staffOnly('ok'),
    abroad: staffOnly('ok'),
  },
  'issue add': {
    line: '/issue add Bylaws',
    own: 'ok ok ok role_needed role_needed role_needed',
    other: staffOnly('ok'),
    nowhere: none,
    abroad: none,
  },
  'issue import': {
    line: '/issue import "id,title\n1,Comments"',
    own: 'ok ok ok role_needed role_needed role_needed',
    other: staffOnly('ok'),
    nowhere: none,
    abroad: none,
  },
  'issue report': {
    line: '/issue report 2020-H1',
    own: 'ok ok ok role_needed role_needed role_needed',
    other: staffOnly('ok'),
    nowhere: none,
    abroad: none,
  },
  'issue export': { line: '/issue export', own: all, other: all, nowhere: none, abroad: none },
};
