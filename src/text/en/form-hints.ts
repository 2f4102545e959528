/** What a form says of a list, whose entries stand one on each line there: no word of how they are parted where they are typed. */
export const formHints = {
  'option.topics.form-hint': 'What it is about; none takes them away',
  'option.agenda.form-hint': 'Its items; #16 links issue 16; none takes them away',
  'option.sessions.form-hint': 'Titles; after = its topics; none takes them away',
  'option.before.schedule-form-hint': 'Before the meeting, for example 24h',
  'option.channels.form-hint': 'Names; else this channel',
  'option.languages.schedule-form-hint': 'For example fr: a message in each; else the group’s',
  'option.remind.form-hint': 'Hours before it closes, for example 24h, or off; as the group has it when left out',
  'option.prompt.form-hint': 'In place of “Reason”; one for all, or one for each position',
  'option.tags.form-hint': 'Up to five, to find it again, for example budget',
  'option.tags.tag-form-hint': 'Up to five, for example budget; none takes them away',
  'option.labels.form-hint': 'One for each button, in their order',
  'option.options.form-hint': 'Between two and fifty',
  'option.slots.form-hint': 'For example monday 14:00',
  'option.also.form-hint': 'What is rarely changed, for example language=fr',
  'option.reminders.form-hint': 'Before the close, for example 24h; none',
  'option.regions.form-hint': 'For example: AFRALO',
};
