import type { Param } from './replies/reply.ts';

/** Who can mend it: the member (user), someone with another role (denied), a second try (conflict, busy), us (fault). */
export type ErrorKind = 'user' | 'denied' | 'conflict' | 'busy' | 'fault';

/** Every error that a member or an operator can meet. Its words are in src/text/ under `error.<code>`. */
export const errorTable = {
  // what was typed
  nothing_typed: 'user',
  unknown_command: 'user',
  unknown_action: 'user',
  quote_not_closed: 'user',
  text_too_long: 'user',
  option_unknown: 'user',
  option_twice: 'user',
  option_missing: 'user',
  option_too_long: 'user',
  option_not_number: 'user',
  option_out_of_range: 'user',
  list_out_of_range: 'user',
  list_entry_too_long: 'user',
  option_not_choice: 'user',
  option_not_date: 'user',
  option_not_yes_no: 'user',
  option_empty: 'user',
  word_unexpected: 'user',
  // who may
  role_needed: 'denied',
  not_on_roll: 'denied',
  not_on_poll_roll: 'denied',
  audience_unknown: 'user',
  audience_alone: 'user',
  audience_empty: 'user',
  voter_already: 'user',
  extend_what: 'user',
  check_failed: 'denied',
  no_group_here: 'user',
  group_unclear: 'user',
  // buttons and repeats
  button_unknown: 'user',
  button_not_yours: 'denied',
  // issues, meetings, points
  issue_not_found: 'user',
  no_issues: 'user',
  link_not_web: 'user',
  import_record_broken: 'user',
  import_no_title: 'user',
  import_not_date: 'user',
  import_field_wrong: 'user',
  import_no_parent: 'user',
  import_too_large: 'user',
  import_nothing: 'user',
  import_broken: 'user',
  import_no_list: 'user',
  question_not_found: 'user',
  question_answered: 'conflict',
  workstream_not_found: 'user',
  meeting_not_found: 'user',
  no_meetings: 'user',
  rule_unreadable: 'user',
  rule_never: 'user',
  rule_other_day: 'user',
  length_unreadable: 'user',
  link_unreadable: 'user',
  no_public_url: 'conflict',
  ics_too_large: 'user',
  ics_too_many: 'user',
  ics_broken: 'user',
  ics_event_incomplete: 'user',
  ics_zone_unknown: 'user',
  ics_ends_before: 'user',
  topic_not_found: 'user',
  no_points: 'user',
  post_in_past: 'user',
  post_after_start: 'user',
  channel_gone: 'fault',
  // polls
  poll_not_found: 'user',
  poll_closes_in_past: 'user',
  poll_closes_too_soon: 'user',
  poll_closes_too_far: 'user',
  option_repeated: 'user',
  score_range: 'user',
  ballot_line_unknown: 'user',
  ballot_line_twice: 'user',
  ballot_empty: 'user',
  ballot_points: 'user',
  ballot_over_budget: 'user',
  threshold_invalid: 'user',
  threshold_without_roll: 'user',
  most_over_options: 'user',
  slot_unreadable: 'user',
  slot_past: 'user',
  slot_repeated: 'user',
  ballot_too_many: 'user',
  ballot_time: 'user',
  ballot_place: 'user',
  ballot_place_twice: 'user',
  ballot_mark: 'user',
  quorum_invalid: 'user',
  quorum_without_roll: 'user',
  quorum_over_roll: 'user',
  poll_closed: 'conflict',
  poll_cancelled: 'conflict',
  poll_decided: 'conflict',
  poll_changed_meanwhile: 'conflict',
  remind_without_roll: 'user',
  poll_extends_back: 'user',
  poll_not_counted: 'conflict',
  designation_none: 'conflict',
  designation_open: 'conflict',
  review_in_past: 'user',
  statement_not_against: 'denied',
  poll_no_proof: 'conflict',
  file_not_polls: 'user',
  ballot_without_reason: 'user',
  ballot_newer_stands: 'conflict',
  ballot_none: 'conflict',
  ballot_uncertain: 'busy',
  ballot_unconfirmed: 'busy',
  // setting up
  unknown_sample: 'user',
  unknown_zone: 'user',
  period_unreadable: 'user',
  meeting_not_begun: 'user',
  meeting_over: 'user',
  roll_empty: 'user',
  changed_meanwhile: 'conflict',
  nothing_to_undo: 'user',
  member_not_found: 'user',
  member_unclear: 'user',
  region_unknown: 'user',
  channel_not_found: 'user',
  platform_role_not_found: 'user',
  role_unclear: 'user',
  language_not_offered: 'user',
  language_unknown: 'user',
  spread_too_wide: 'user',
  last_channel: 'conflict',
  threshold_unclear: 'user',
  reminder_unclear: 'user',
  last_admin: 'conflict',
  file_unreadable: 'user',
  group_not_found: 'user',
  table_no_name: 'user',
  table_column_unknown: 'user',
  table_too_long: 'user',
  table_broken: 'user',
  table_name_missing: 'user',
  table_twice: 'user',
  table_has_faults: 'user',
  // linking
  link_code_wrong: 'user',
  link_tried_too_often: 'denied',
  link_same: 'user',
  link_nothing: 'user',
  link_elsewhere: 'user',
  link_not_admin: 'denied',
  channel_taken: 'conflict',
  // the machine
  busy: 'busy',
  database_unreachable: 'busy',
  fault: 'fault',
  settings_invalid: 'fault',
  data_dir_unwritable: 'fault',
  data_dir_in_use: 'fault',
  no_database_engine: 'fault',
  engine_missing: 'fault',
  database_start_failed: 'fault',
  database_not_found: 'fault',
  discord_refused: 'fault',
  discord_unreachable: 'fault',
  discord_guild_unknown: 'user',
  slack_refused: 'fault',
  slack_unreachable: 'fault',
  port_in_use: 'fault',
  port_not_allowed: 'fault',
  host_unavailable: 'fault',
  data_set_invalid: 'fault',
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof errorTable;

/** The one error class. Match `code`, never the message; `params` fill the code's text. */
export class PenholderError extends Error {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, Param>>;

  constructor(code: ErrorCode, params: Readonly<Record<string, Param>> = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'PenholderError';
    this.code = code;
    this.params = params;
  }

  get kind(): ErrorKind {
    return errorTable[this.code];
  }
}

/** True for a PenholderError, with one of `codes` when any are given. */
export function isPenholderError(error: unknown, ...codes: ErrorCode[]): error is PenholderError {
  return error instanceof PenholderError && (codes.length === 0 || codes.includes(error.code));
}
