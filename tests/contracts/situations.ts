/** Who does something: the administrator in the group's channel or in private, or a member. */
export type Who = 'admin' | 'admin alone' | 'member';

interface Seen {
  /** The administrator, unless told. */
  readonly by?: Who;
  /** What they read then. */
  readonly sees?: string;
}

/** One thing that is done. */
export type Step =
  /** `{Poll}` stands for the highest number behind this word that they read. */
  | (Seen & { readonly type: string })
  /** By what the words on it begin with, in the newest message that has it. */
  | (Seen & { readonly press: string })
  /** The form that is open, with these values by option. */
  | (Seen & { readonly send: Readonly<Record<string, string>> })
  /** Their own page of the bot is opened, where the platform has one. */
  | (Seen & { readonly home: true })
  | { readonly hours: number };

/** What brings buttons that no command's example brings, and who presses them. */
export interface Situation {
  readonly title: string;
  readonly steps: readonly Step[];
}

/** What stands before the first choice of a select. */
export const CHOICE = '▾ ';

const topics = Array.from({ length: 7 }, (_, at) => `Topic ${at + 1}`);
const meant = topics.map((_, at) => `${'It matters '.repeat(16)}to the end of ${at + 1}`);

/** Each goes on from what the ones before have left. */
export const situations: readonly Situation[] = [
  {
    title: 'a member becomes known, and is given what it takes to write',
    steps: [
      { by: 'member', type: '/penholder whoami' },
      { type: '/penholder role Malia penholder', sees: 'penholder' },
      { type: '/penholder role Malia staff', sees: 'staff' },
      { type: '/penholder role Keahi chair', sees: 'chair' },
    ],
  },
  {
    title: 'what is likely to be a mistake is asked about before it is saved',
    steps: [
      { type: '/issue add "Keep the calendar"', sees: 'is added' },
      { type: '/issue update {Issue} percent:500', sees: 'more than the whole' },
      { press: 'Save 100%', sees: 'changed' },
      { press: 'Mark it completed', sees: '→ completed' },
      { type: '/issue update {Issue} percent:40', sees: 'goes backwards' },
      { press: 'Save it so', sees: '40' },
    ],
  },
  {
    title: 'an action item is done, and is not after all',
    steps: [
      { type: '/issue add "Send the minutes" kind:action', sees: 'is added' },
      { press: 'Done', sees: '→ completed' },
      { type: '/issue status "Send the minutes"', sees: 'Send the minutes' },
      { press: 'Reopen', sees: 'completed →' },
    ],
  },
  {
    title: 'of two who change an issue at once the second is shown what the first has changed',
    steps: [
      { type: '/issue update {Issue}' },
      { by: 'member', type: '/issue update {Issue} percent:77' },
      { send: { percent: '88' }, sees: 'was changed while you were at it' },
      { press: 'Show the issue', sees: '77' },
      { press: 'Save mine', sees: '88' },
    ],
  },
  {
    title: 'a question that nothing on record answers is handed to the staff, who answer it',
    steps: [
      { by: 'member', type: '/issue ask who waters the plants in the office?' },
      { by: 'member', press: 'Tell the staff', sees: 'The staff have your question' },
      { type: '/issue list state:unanswered', sees: 'waters the plants' },
      { press: 'Answer ' },
      { send: { answer: 'Nobody does' }, sees: 'is answered' },
    ],
  },
  {
    title: 'a document is attached to a poll in a form, opened, and taken away',
    steps: [
      { type: '/poll vote "Adopt the attached text?" closes:7d', sees: 'Adopt the attached text?' },
      { type: '/poll attach {Poll}' },
      { send: { file: 'draft.txt' }, sees: 'draft.txt is attached' },
      { press: 'Open draft.txt', sees: 'Adopt the attached text?' },
      { press: 'Attach a document…' },
      { send: { file: 'notes.txt' }, sees: 'notes.txt is attached' },
      { press: 'Take away draft.txt', sees: 'Nobody can open it then' },
      { press: 'Take it away', sees: 'is not attached to poll' },
      { type: '/poll copy {Poll}', sees: 'goes along' },
      { press: 'Without ' },
      { send: { question: 'Adopt it without the text?' }, sees: 'Adopt it without the text?' },
    ],
  },
  {
    title: 'a talking point is submitted, returned, submitted again and approved in private, and retired',
    steps: [
      { type: '/points topics add:"Open matters"', sees: 'Added' },
      { type: '/meeting add "Far call" start:30h length:60', sees: 'is in the calendar' },
      { by: 'member', type: '/points draft "Open matters" "Ask for the dates." meeting:far-call', sees: 'as a draft' },
      { by: 'member', press: 'Submit', sees: 'is submitted' },
      { type: '/points show meeting:far-call', sees: 'Submitted: look at one' },
      { press: CHOICE, sees: 'Ask for the dates.' },
      { by: 'admin alone', press: 'Return …' },
      { by: 'admin alone', send: { comment: 'Which dates?' }, sees: 'is returned' },
      { by: 'member', type: '/points submit open-matters-1', sees: 'is submitted' },
      { by: 'admin alone', press: 'Approve', sees: 'is approved' },
      { type: '/points draft "Open matters" "Say it again." meeting:far-call', sees: 'as a draft' },
      { type: '/points show open-matters-2' },
      { press: 'Retire', sees: 'is retired' },
    ],
  },
  {
    title: 'of two who change a talking point at once the second is shown what the first has written',
    steps: [
      { type: '/points draft "Open matters" "Thank the hosts." meeting:far-call', sees: 'as a draft' },
      { type: '/points draft point:open-matters-3' },
      { by: 'member', type: '/points draft point:open-matters-3 text:"Thank the hosts first."', sees: 'as a draft' },
      { send: { text: 'Thank the hosts last.' }, sees: 'has been changed since you saw it' },
      { press: 'Show it', sees: 'Thank the hosts first.' },
      { press: 'Save mine', sees: 'Thank the hosts last.' },
    ],
  },
  {
    title: 'whoever reads the points of a meeting ahead is reminded of it, and asks the staff',
    steps: [
      { type: '/points post far-call', sees: 'Talking points: Far call' },
      { by: 'member', press: 'Remind me', sees: 'You get a direct message' },
      { by: 'member', press: 'Do not remind me', sees: 'You are not reminded' },
      { by: 'member', press: 'Question' },
      { by: 'member', send: { question: 'Who speaks?' }, sees: 'The staff have your question' },
    ],
  },
  {
    title: 'whoever opens their own page of the bot reads the points of the next meeting',
    steps: [
      { by: 'admin alone', home: true, sees: 'Far call' },
      { by: 'admin alone', press: 'Show the talking points', sees: 'Ask for the dates.' },
    ],
  },
  {
    title: 'whoever is at a meeting says so, which point they used and how it went, and takes each back',
    steps: [
      { type: '/meeting add "Near call" start:30m length:60', sees: 'is in the calendar' },
      { type: '/points approve open-matters-1 meeting:near-call', sees: 'these meetings now' },
      { type: '/points post near-call', sees: 'Talking points: Near call' },
      { by: 'member', press: 'I’m here', sees: 'Noted: you are at Near call' },
      { by: 'member', press: CHOICE, sees: 'Noted: you used this point' },
      { by: 'member', press: 'Went well', sees: 'How it went: Went well' },
      { by: 'member', press: 'Where, and a note' },
      { by: 'member', send: { where: 'Plenary' }, sees: 'Noted: you used this point' },
      { by: 'member', press: 'I did not use it', sees: 'Taken back: you are not counted' },
      { by: 'member', press: 'I used a point', sees: 'Which point did you use' },
      { by: 'member', press: 'I’m here', sees: 'Noted: you are at Near call' },
      { by: 'member', press: 'I am not here', sees: 'Taken back: you are not counted at Near call' },
    ],
  },
  {
    title: 'a meeting is changed in the form that its command offers',
    steps: [
      { type: '/meeting add "Long call" start:50h length:60', sees: 'is in the calendar' },
      { type: '/meeting edit long-call', sees: 'What is to change' },
      { press: 'Open the form' },
      { send: { place: 'Lima' }, sees: 'is changed' },
    ],
  },
  {
    title: 'a poll is edited before anybody votes, and given more time',
    steps: [
      { type: '/poll vote "Adopt the agenda?" closes:3d', sees: 'Adopt the agenda?' },
      { type: '/poll copy {Poll}', sees: 'Its form is filled in' },
      { press: 'Ask anew…' },
      { send: { question: 'Adopt the next agenda?' }, sees: 'Adopt the next agenda?' },
      { type: '/poll edit {Poll}', sees: 'is to be different' },
      { press: 'Edit…' },
      { send: { question: 'Adopt the whole agenda?' }, sees: 'is edited' },
      { type: '/poll show {Poll}', sees: 'Adopt the whole agenda?' },
      { press: 'Tags…' },
      { send: { tags: 'budget' }, sees: 'is tagged' },
      { type: '/poll show {Poll}', sees: 'budget' },
      { press: 'Edit…' },
      { send: { closes: '8d' }, sees: 'is edited' },
      { type: '/poll show {Poll}', sees: 'budget' },
      { press: 'More time' },
      { send: { closes: '9d', reason: 'Lima meets later' }, sees: 'is open until' },
      { type: '/poll show {Poll}', sees: 'budget' },
      { press: 'Remind…' },
      { send: { text: 'Before Lima' } },
    ],
  },
  {
    title: 'who voted for what is read, and the poll closed by its buttons',
    steps: [
      {
        type: '/poll vote "Adopt the summary?" labels:"Now | Later | Either way" closes:3d',
        sees: 'Adopt the summary?',
      },
      { press: 'Either way', sees: 'Your ballot in poll' },
      { type: '/poll show {Poll}', sees: 'Adopt the summary?' },
      { press: 'Who voted for what', sees: 'Who voted for what in poll' },
      { type: '/poll show {Poll}', sees: 'Adopt the summary?' },
      { press: 'Close it…', sees: 'Close it now' },
    ],
  },
  {
    title: 'a proxy for all polls is given in a form, and taken back',
    steps: [
      { type: '/poll delegate', sees: 'You have given no proxy' },
      { press: 'Give a proxy…' },
      { send: { to: 'Malia' }, sees: 'from now on' },
      { press: 'Take it back' },
    ],
  },
  {
    title: 'what the options of a poll mean is longer than its message shows, and is read whole',
    steps: [
      {
        type: `/poll score "Weigh them" options:"${topics.join(' | ')}" meanings:"${meant.join(' | ')}"`,
        sees: 'Weigh them',
      },
      { press: 'What they mean, in full', sees: 'the end of 7' },
    ],
  },
  {
    title: 'whoever opposes says why',
    steps: [
      { type: '/poll consensus "Adopt the summary?"', sees: 'Adopt the summary?' },
      { by: 'member', press: 'Oppose', sees: 'Your ballot in poll' },
      { by: 'member', press: 'Add a reason…' },
      { by: 'member', send: { reason: 'It says too little' }, sees: 'It says too little' },
    ],
  },
  {
    title: 'after an objection its text is turned into a vote, and the call is designated and decided',
    steps: [
      { type: '/poll objection "Adopt the report?" text:"The report as circulated."', sees: 'Adopt the report?' },
      { by: 'member', press: 'Object' },
      { by: 'member', send: { reason: 'It names no date' }, sees: 'Your ballot in poll' },
      { by: 'member', press: 'Change the reason…' },
      { by: 'member', send: { reason: 'It names no day' }, sees: 'It names no day' },
      { type: '/poll close {Poll} sure:yes', sees: 'There is 1 objection' },
      { by: 'member', press: 'Add a minority statement' },
      { by: 'member', send: { statement: 'We want a date', named: 'yes' } },
      { type: '/poll designate {Poll}', sees: 'The counts suggest' },
      { press: 'Designate…' },
      { send: { level: 'divergence', comment: 'One is against' }, sees: 'One is against' },
      { press: 'Accept the designation', sees: 'What is left is the outcome' },
      { press: 'Write the outcome…', sees: 'as it would be posted' },
      { press: 'Post it', sees: 'stands and is posted' },
      { press: 'Ballots and proof', sees: 'The ballots of poll' },
      { press: 'Turn into a vote' },
      { send: {}, sees: 'The report as circulated.' },
    ],
  },
  {
    title: 'an open question is answered, and its answers are read',
    steps: [
      { type: '/poll question "What of the fees?" closes:2h', sees: 'What of the fees?' },
      { press: 'Write an answer' },
      { send: { line1: 'Lower them' }, sees: 'Your ballot in poll' },
      { type: '/poll close {Poll} sure:yes', sees: '1 answer.' },
      { press: 'Read all answers', sees: 'Answers to poll' },
    ],
  },
  {
    title: 'the time that suits most becomes a meeting',
    steps: [
      { type: '/poll time "Call on metrics" slots:"200h | 224h" closes:2h', sees: 'Call on metrics' },
      { press: 'Vote' },
      { send: { line1: 'y' }, sees: 'Your ballot in poll' },
      { type: '/poll close {Poll} sure:yes', sees: 'More can come at' },
      { press: 'Meeting ' },
      { send: {}, sees: 'is in the calendar' },
    ],
  },
  {
    title: 'a programme is built, put into another order and taken back',
    steps: [
      { type: '/meeting add "Session call" start:60h length:60', sees: 'is in the calendar' },
      { type: '/meeting session session-call', sees: 'No sessions' },
      { press: 'Add a session' },
      { send: { title: 'Opening' }, sees: 'is in the programme' },
      { type: '/meeting session session-call title:Closing', sees: 'is in the programme' },
      { press: 'Undo', sees: 'taken back' },
      { type: '/meeting session session-call title:Policy', sees: 'is in the programme' },
      { type: '/meeting session session-call Opening', sees: 'Session 1: Opening' },
      { press: 'Later', sees: 'Session 2: Opening' },
      { press: 'Earlier', sees: 'Session 1: Opening' },
      { press: 'Change it' },
      { send: { title: 'Welcome' }, sees: 'Session 1: Welcome' },
      { press: 'Remove it', sees: 'not in the programme any more' },
    ],
  },
  {
    title: 'a schedule is changed in the form that its list offers, and removed once that is confirmed',
    steps: [
      { type: '/points schedule add before:1h', sees: 'is kept' },
      { type: '/points schedule list', sees: 'Posts of talking points' },
      { press: 'Edit ' },
      { send: { before: '2h' }, sees: 'is changed' },
      { type: '/points schedule remove {Schedule}', sees: 'It posts nothing any more' },
      { press: 'Remove it', sees: 'is gone' },
    ],
  },
  {
    title: 'a chair is shown in private what a schedule is going to post, and says what becomes of it',
    steps: [
      { type: '/penholder role Keahi chair', sees: 'chair' },
      { type: '/points schedule add before:1h', sees: 'is kept' },
      { hours: 27 },
      { by: 'admin alone', press: 'Skip', sees: 'Skipped: nothing is posted' },
      { by: 'admin alone', press: 'Approve', sees: 'It will be posted' },
      { by: 'admin alone', press: 'Edit' },
      { by: 'admin alone', press: 'Talking points', sees: 'Talking points: Far call' },
    ],
  },
  {
    title: 'in the morning the channel reads what has changed, and who carries what is late is told in private',
    steps: [
      { type: '/penholder settings digest:daily' },
      { type: '/issue add "Book the room" owner:me due:"in 1 day"', sees: 'is added' },
      { hours: 72 },
      { press: 'All open issues', sees: 'Book the room' },
      { by: 'admin alone', press: 'Show the issue', sees: 'Book the room' },
    ],
  },
];
