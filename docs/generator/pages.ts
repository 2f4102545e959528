import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commands } from '../../commands/index.ts';
import { commandsPage } from './commands-page.ts';
import { errorsPage } from './errors-page.ts';
import { permissionsPage } from './permissions-page.ts';
import { envExample, settingsPage } from './settings-pages.ts';

/** The top of the repository. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Every generated file, by its path from the top, and what it should say. */
export function generatedPages(): Readonly<Record<string, string>> {
  const isUsed = usedIn(programText());
  return {
    '.env.example': envExample(isUsed),
    'docs/reference/settings.md': settingsPage(isUsed),
    'docs/reference/commands.md': commandsPage(commands),
    'docs/reference/errors.md': errorsPage(),
    'docs/reference/permissions.md': permissionsPage(commands),
  };
}

function usedIn(program: string): (name: string) => boolean {
  return (name) => new RegExp(`\\bsettings\\.${name}\\b`).test(program);
}

/** All of the program but the reading of the settings. */
function programText(): string {
  return ['src', 'adapters']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.join(folder, file),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && file !== path.join('src', 'settings.ts'))
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');
}
