import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generatedPages, root } from './generator/pages.ts';

/** `npm run docs`: writes every generated file. */
for (const [file, text] of Object.entries(generatedPages())) {
  const target = path.join(root, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
  process.stdout.write(`${file}\n`);
}
