/** An address that a link may lead to, in its safe spelling; nothing for all but the web. */
export function webUrl(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).href.replaceAll('|', '%7C');
}
