import { defineCommand } from '../../src/bot/command.ts';
import { anyone } from '../../src/people/checks.ts';
import { code, fields, heading, link, onlyYou, phrase, said, text } from '../../src/replies/build.ts';

/** What Penholder is: its version and licence, where data is, what of a person is kept. */
export const about = defineCommand({
  name: 'penholder about',
  summary: 'about.summary',
  options: {},
  examples: ['/penholder about'],
  allow: [anyone],
  repeatSafe: true,
  async run({ services }) {
    const { version, licence, publicUrl } = services.about;
    const url = publicUrl();
    return onlyYou(
      heading(phrase('about.title', { version })),
      text(phrase('about.what')),
      fields(
        [phrase('about.licence'), said(licence)],
        [phrase('about.data'), phrase('about.data-where')],
        [phrase('about.privacy'), phrase('about.privacy-how', { whoami: code('/penholder whoami') })],
        ...(url === undefined ? [] : [[phrase('about.pages'), link(url, said(url))] as const]),
      ),
    );
  },
});
