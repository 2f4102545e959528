import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Scripts and style sheets, made once at start and kept in memory. */
export interface Assets {
  /** Addresses that change with the content, so that browsers may keep it for good. */
  readonly script: string;
  readonly style: string;
  /** Of the pages that are only read. */
  readonly pageStyle: string;
  find(path: string): { readonly body: string; readonly type: string } | undefined;
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Bundles the playground's client and style, and that of the pages. */
export async function buildAssets(): Promise<Assets> {
  const { outputFiles } = await build({
    entryPoints: {
      playground: here('playground/client/main.ts'),
      'playground-style': here('playground/style/main.css'),
      page: here('pages/page.css'),
    },
    outdir: '/assets',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: ['chrome120', 'firefox121', 'safari17.4'],
    logLevel: 'silent',
  });
  const files = new Map<string, { body: string; type: string }>();
  const addressOf = (name: string, type: string) => {
    const [stem, ending] = name.split('.');
    const body = outputFiles.find(({ path }) => path.endsWith(`/${name}`))?.text ?? '';
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
    const address = `/assets/${stem}-${hash}.${ending}`;
    files.set(address, { body, type });
    return address;
  };
  return {
    script: addressOf('playground.js', 'text/javascript; charset=utf-8'),
    style: addressOf('playground-style.css', 'text/css; charset=utf-8'),
    pageStyle: addressOf('page.css', 'text/css; charset=utf-8'),
    find: (path) => files.get(path),
  };
}

/** The page's picture in the browser's tab. */
export const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0f5f66"/>' +
  '<path d="M7 25l4.3-1L25 10.3a2.3 2.3 0 0 0 0-3.3 2.3 2.3 0 0 0-3.3 0L8 20.7 7 25zM19 9.6l3.3 3.3" fill="none" ' +
  'stroke="#fff" stroke-width="2.2" stroke-linejoin="round"/></svg>';
