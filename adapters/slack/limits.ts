/**
 * Every number of Slack, in characters unless told. Each comment names the page of docs.slack.dev/reference it is from.
 * A length is counted in UTF-16 units, which are never fewer than what Slack counts.
 */
export const limits = {
  /** block-kit/blocks: "up to 50 blocks in each message, and 100 blocks in modals or Home tabs". */
  messageBlocks: 50,
  viewBlocks: 100,
  /** methods/chat.postMessage: longer texts are cut by Slack. */
  messageText: 40_000,
  /** block-kit/blocks/header-block: `text`. */
  header: 150,
  /** block-kit/blocks/section-block: `text`. For rich text, which has no limit of its own, it is ours: one block, one screen. */
  section: 3000,
  /** block-kit/blocks/section-block: `fields`, and the text of each. */
  sectionFields: 10,
  sectionField: 2000,
  /** block-kit/blocks/context-block: `elements`; block-kit/composition-objects/text-object: a text of 1 to 3000. */
  contextElements: 10,
  context: 3000,
  /** block-kit/blocks/actions-block: `elements`. */
  actions: 25,
  /** block-kit/block-elements/button-element: `text`, `accessibility_label`, `value`. */
  button: 75,
  buttonHeard: 75,
  buttonValue: 2000,
  /** block-kit/blocks, block-kit/block-elements: `action_id`, `block_id`. */
  id: 255,
  /** block-kit/block-elements/select-menu-element: `options`, `placeholder`. */
  options: 100,
  placeholder: 150,
  /** block-kit/composition-objects/option-object: `text`, `description`, `value`. */
  option: 75,
  optionMeaning: 75,
  optionValue: 150,
  /** block-kit/block-elements/radio-button-group-element: `options`. */
  radioButtons: 10,
  /** block-kit/blocks/image-block: `alt_text`. */
  alt: 2000,
  /** slack.com/help, "Add files to Slack": 1 GB. Ours, in bytes: a file is held in memory. */
  fileBytes: 50_000_000,
  /** block-kit/blocks/input-block: `label`, `hint`; the text of an error under a field (`response_action`) is ours. */
  label: 2000,
  hint: 2000,
  fieldError: 2000,
  /** block-kit/block-elements/plain-text-input-element: `max_length`. */
  input: 3000,
  /** surfaces/modals, views/modal-views: `title`, `submit`, `close`, `private_metadata`. */
  modalTitle: 24,
  modalButton: 24,
  privateMetadata: 3000,
  /** messaging/message-metadata: the JSON of `event_payload`, in bytes. */
  messageMetadataBytes: 8000,
  /** app-manifest: `display_information.description`, `features.slash_commands`, `features.shortcuts`. */
  appDescription: 140,
  commandDescription: 2000,
  usageHint: 1000,
  shortcutName: 24,
  shortcutDescription: 150,
} as const;

/**
 * All text of one message's blocks. Undocumented: past about 13,200 characters `chat.postMessage` refuses with
 * `msg_blocks_too_long`, and the containers of text count too (github.com/slackapi/bolt-js/issues/2509 and 2867: 11,341
 * characters of rich text were refused). So a message stays below 12,000, each container counted as so many characters.
 */
export const textLimits = {
  refused: 13_200,
  message: 12_000,
  container: 30,
  /** views.publish takes 250 kB; this is ours, well below. */
  view: 40_000,
} as const;

/** What we choose within the limits. */
export const shown = {
  /** Of the line that notifications and screen readers get. */
  notification: 300,
  /** Up to so many choices of a form stand open as radio buttons; more are a menu. */
  openChoices: 5,
  /** Characters of a bar of progress. */
  bar: 10,
} as const;

/** How fast, how long and how often: in milliseconds unless told. */
export const pace = {
  /** One call of the Web API. */
  callMs: 8_000,
  /** Tries of one call, and the first wait between two; it doubles. */
  tries: 5,
  againMs: 300,
  /** apis/web-api/rate-limits: an app posts one message a second in a channel. */
  messageGapMs: 1_000,
  /** The longest that Slack's Retry-After is waited for at once. */
  longestWaitMs: 60_000,
  /** A socket without a pong for so long is dead; the first replacement comes after as long. */
  pongMs: 3_000,
  /** How long an installation is believed: another process may have forgotten it. */
  installationMs: 300_000,
  /** How long a profile is believed. */
  profileMs: 600_000,
  /** A form's answer may go with its acknowledgement, if it comes within this; Slack waits 3 s (interactivity/handling). */
  formAnswerMs: 250,
  /** The same for the options of a search. */
  searchMs: 2_500,
  /** A start without a network gives up after so many tries, waiting as between two calls, up to the longest. */
  startTries: 6,
} as const;

/** What is remembered or read back at most. */
export const memory = {
  /** Deliveries seen lately. */
  seen: 20_000,
  /** methods/conversations.list: channels a page, and pages that are read. */
  channelPage: 1_000,
  channelPages: 5,
  /** Posts made lately, by key. */
  posted: 5_000,
  /** Workspaces with their clients. */
  workspaces: 5_000,
  /** methods/conversations.history: messages a page, and pages that are looked through for a post. */
  historyPage: 200,
  historyPages: 50,
} as const;
