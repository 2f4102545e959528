import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../docs/generator/pages.ts';

/** A fenced block: its language and what stands behind that. */
export interface Fence {
  readonly language: string;
  /** `file=…`: a whole file, or a diff of one; `add=…`: lines to be added to one. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A page of the documentation, by its path from the top. */
export interface Page {
  readonly file: string;
  readonly text: string;
  readonly fences: readonly Fence[];
  /** What stands in backticks outside the fences. */
  readonly spans: readonly string[];
  /** Where its links lead. */
  readonly links: readonly string[];
  /** Headings, `## ` and all. */
  readonly headings: readonly string[];
}

const FENCE = /^```(\S*)[ ]*(.*)\n([\s\S]*?)^```$/gm;
const COMMENT = /<!--[\s\S]*?-->/g;

/** Reads one page. */
export function readPage(file: string): Page {
  return parsePage(file, readFileSync(path.join(root, file), 'utf8'));
}

/** @param file where the page stands, or would stand: its links count from there */
export function parsePage(file: string, text: string): Page {
  const fences = [...text.matchAll(FENCE)].map(([, language = '', words = '', inside = '']) => ({
    language,
    attributes: Object.fromEntries([...words.matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name, value])),
    text: inside,
  }));
  const prose = text.replaceAll(FENCE, '').replaceAll(COMMENT, '');
  const withoutSpans = prose.replaceAll(/`[^`]*`/g, '');
  return {
    file,
    text,
    fences,
    spans: [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span),
    links: [...withoutSpans.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target),
    headings: [...prose.matchAll(/^#+ .*$/gm)].map(([heading]) => heading),
  };
}

/** The pages that people read: those at the top, those of docs/, and the short ones of the folders. */
export function readPages(): Page[] {
  const docs = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('docs', name));
  const folders = ['src', 'commands', 'adapters', 'tests'].map((folder) => path.join(folder, 'README.md'));
  return ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...folders, ...docs.sort()].map(readPage);
}

/** The anchor that a heading gets, as GitHub makes it. */
export function anchorOf(heading: string): string {
  const words = heading.replace(/^#+ /, '').toLowerCase();
  return words.replaceAll(/[^\p{L}\p{N}\- _]/gu, '').replaceAll(' ', '-');
}
