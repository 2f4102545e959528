/**
 * Every number of Discord, in characters unless told. Each comment names the page of docs.discord.com/developers it is
 * from. A length is counted in UTF-16 units, which are never fewer than what Discord counts.
 */
export const limits = {
  /** components/reference: "up to 40 total components" of a message, nested ones counted. */
  components: 40,
  /** components/reference#text-display: the text of a message; of which components, `render.ts` says. */
  text: 4000,
  /** components/reference#action-row: buttons in a row. */
  rowButtons: 5,
  /** components/reference#button: `label`. */
  button: 80,
  /** components/reference#anatomy-of-a-component: `custom_id`. */
  customId: 100,
  /** components/reference#string-select: `options`, `placeholder`; of an option `label`, `description`, `value`. */
  options: 25,
  placeholder: 150,
  option: 100,
  optionMeaning: 100,
  optionValue: 100,
  /** components/reference#media-gallery: `description` of a picture; resources/message#attachment-object: the same. */
  alt: 1024,
  /** resources/message#create-message: files of a message; reference#uploading-files: 10 MiB together where a server has no boosts. */
  attachments: 10,
  attachedBytes: 10 * 1024 * 1024,
  /** interactions/receiving-and-responding: of a modal `title`, and its `components`. */
  modalTitle: 45,
  modalFields: 5,
  /** resources/guild-scheduled-event: `name`, `description`, `location`. */
  eventName: 100,
  eventDescription: 1000,
  eventPlace: 100,
  /** resources/channel#start-thread-from-message: `name`. */
  threadName: 100,
  /** components/reference#label: `label`, `description`. */
  label: 45,
  labelDescription: 100,
  /** components/reference#text-input: `max_length`, `value`. */
  input: 4000,
  /** interactions/application-commands: names, descriptions, `options` of a command or a subcommand, `choices`. */
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  optionLength: 6000,
  /** interactions/application-commands: name, descriptions and values of one command together. */
  commandText: 8000,
  /** resources/message#create-message: `nonce`. */
  nonce: 25,
} as const;

/** What we choose within the limits. */
export const shown = {
  /** One text, one line of a list: longer ones are cut, so that one of them cannot take the whole message. */
  paragraph: 3000,
  line: 700,
  heading: 256,
  /** Characters of a bar of progress. */
  bar: 10,
} as const;

/** How fast, how long and how often: in milliseconds unless told. */
export const pace = {
  /** One call of the API. */
  callMs: 8_000,
  /** Tries of one call, and the first wait between two; it doubles. */
  tries: 4,
  againMs: 300,
  /** interactions/receiving-and-responding: 3 s for the first response. An answer that takes longer than this is deferred. */
  answerMs: 1_200,
  /** The same for the options of a search. */
  suggestMs: 2_000,
  /** interactions/receiving-and-responding: a token is good for 15 minutes; a little less, for the call itself. */
  tokenMs: 14.5 * 60_000,
  /** How long it is believed which servers somebody is in. */
  sharedMs: 600_000,
  /** interactions/overview#security: how old a signed request may be; Discord names no number, this is ours. */
  signedMs: 300_000,
  /** A start without a network gives up after so many tries, waiting as between two calls. */
  startTries: 5,
} as const;

/** What is remembered, read or taken at most. */
export const memory = {
  /** Deliveries seen lately. */
  seen: 20_000,
  /** Posts made lately, by key. */
  posted: 5_000,
  /** Languages of people, as their last interaction told. */
  people: 20_000,
  /** resources/message#get-channel-messages: messages a page, and pages that are looked through for a post. */
  historyPage: 100,
  historyPages: 100,
  /** A request by HTTP, in bytes. */
  requestBytes: 1_000_000,
  /** Servers that are asked whether somebody is in them, for a direct message. */
  guildsAsked: 50,
} as const;
