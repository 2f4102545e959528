import { isJson, textOf } from '../json.ts';
import { all, bool, byType, either, list, must, type Rule, shape, text } from './rule.ts';

/** The most characters of an id that the app gives. */
export const ID = text(1, 255);

/** The address of a page or a picture. */
export const URL_TEXT = text(1, 3000, /^[a-z][a-z0-9+.-]*:\S+$/i);

/** A text object without marks. */
export function plain(max: number): Rule {
  return byType({ plain_text: shape({ text: text(1, max) }, { emoji: bool }) });
}

/** A text object of either kind. */
export function anyText(max: number): Rule {
  return byType({
    plain_text: shape({ text: text(1, max) }, { emoji: bool }),
    mrkdwn: shape({ text: text(1, max) }, { verbatim: bool }),
  });
}

/** A question before an action. */
export const confirm = shape(
  { title: plain(100), text: anyText(300), confirm: plain(30), deny: plain(30) },
  { style: text(1, 10, /^(primary|danger)$/) },
);

/** An option; where `marked`, its text may be mrkdwn. */
export function option(marked = false): Rule {
  const words = marked ? anyText(75) : plain(75);
  return shape({ text: words, value: text(1, 150) }, { description: words, url: URL_TEXT });
}

/** The options of a select. */
export const options = list(option(), 1, 100);

/** The groups of options of a select. */
export const optionGroups = list(shape({ label: plain(75), options }), 1, 100);

const fileKnown = must(
  (file, facts) => facts.fileExists(textOf(file.id) || (/\/[^/]*-(F\w+)\//.exec(textOf(file.url))?.[1] ?? '')),
  'invalid slack file',
);

/** A file of Slack's in the place of an address. */
export const slackFile = all(shape({}, { id: text(1, 255), url: URL_TEXT }), either('id', 'url'), fileKnown);

/** What each picture has. */
export const picture = {
  required: { alt_text: text(1, 2000) },
  optional: { image_url: text(1, 3000, /^https?:\/\/\S+$/), slack_file: slackFile },
  source: either('image_url', 'slack_file'),
};

/** What an element starts with is one of what it offers. */
export const startsWithin = must((element) => {
  const { initial_option, initial_options } = element;
  const groups = Array.isArray(element.option_groups) ? element.option_groups : [];
  const grouped = groups.flatMap((group) => (isJson(group) && Array.isArray(group.options) ? group.options : []));
  const offered = [...(Array.isArray(element.options) ? element.options : []), ...grouped].map((one) =>
    JSON.stringify(one),
  );
  const first = Array.isArray(initial_options) ? initial_options : [initial_option].filter(Boolean);
  return first.every((one) => offered.includes(JSON.stringify(one)));
}, 'initial options must match options');
