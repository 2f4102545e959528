import { Command, CommanderError, Option } from 'commander';
import dotenv from 'dotenv';
import { nearest } from './bot/nearest.ts';
import { PenholderError } from './errors.ts';
import { type ExportFormat, exportFormats } from './issues/exchange/export.ts';
import { askOnCommandLine } from './main/ask.ts';
import { registerDiscord } from './main/discord.ts';
import { examine } from './main/doctor.ts';
import { exportGroup, exportRoll } from './main/export.ts';
import { printIssues } from './main/export-issues.ts';
import { importFile } from './main/import.ts';
import { printManifest } from './main/slack.ts';
import { startPenholder } from './main/start.ts';
import { errorLine, line, terminalReader } from './main/terminal.ts';
import { verifyFile } from './main/verify.ts';
import { code, joined } from './replies/build.ts';
import { readSettings, type Settings } from './settings.ts';
import { type Language, languages, type Reader } from './text/text.ts';

/** A stop that takes longer is cut off, in milliseconds. */
const STOP_WITHIN_MS = 10_000;

const write = (text: string) => process.stdout.write(text);
const print = (text: string) => process.stdout.write(`${text}\n`);
const printError = (text: string) => process.stderr.write(`${text}\n`);

/**
 * The `penholder` command.
 * @param argv as process.argv: the first two are left out
 */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  dotenv.config({ quiet: true });
  const reader = terminalReader(process.env);
  const program = new Command('penholder').description(line(reader, 'cli.about')).exitOverride();
  program.command('start', { isDefault: true }).description(line(reader, 'cli.start')).action(start);
  program
    .command('ask')
    .description(line(reader, 'cli.ask'))
    .argument('[question...]', line(reader, 'cli.ask.question'))
    .addOption(new Option('--sample <name>', line(reader, 'cli.ask.sample')).default('at-large-2020'))
    .addOption(new Option('--as-of <date>', line(reader, 'cli.ask.as-of')))
    .addOption(new Option('--lang <language>', line(reader, 'cli.ask.lang')).choices(languages))
    .addOption(new Option('--json', line(reader, 'cli.ask.json')))
    .action(ask);
  program
    .command('doctor')
    .description(line(reader, 'cli.doctor'))
    .action(async () => {
      if (!(await examine({ environment: process.env, reader, print }))) process.exitCode = 1;
    });
  program
    .command('import')
    .description(line(reader, 'cli.import'))
    .argument('<file>', line(reader, 'cli.import.file'))
    .addOption(new Option('--group <name>', line(reader, 'cli.import.group')))
    .addOption(new Option('--dry-run', line(reader, 'cli.import.dry-run')))
    .action(async (file: string, given: { group?: string; dryRun?: true }) => {
      const settings = readSettings(process.env);
      const request = { settings, reader, file, group: given.group, isDryRun: given.dryRun === true, print };
      if (!(await importFile(request))) process.exitCode = 1;
    });
  addFileCommands(program, reader);
  const slack = program.command('slack').description(line(reader, 'cli.slack'));
  slack
    .command('manifest')
    .description(line(reader, 'cli.slack.manifest'))
    .addOption(new Option('--http', line(reader, 'cli.slack.manifest.http')))
    .addOption(new Option('--lang <language>', line(reader, 'cli.slack.manifest.lang')).choices(languages))
    .action((given: { http?: true; lang?: Language }) =>
      printManifest({
        reader: { ...reader, language: given.lang ?? reader.language },
        ...reachedAt(readSettings(process.env), given.http === true),
        print,
        explain: printError,
      }),
    );
  const discord = program.command('discord').description(line(reader, 'cli.discord'));
  discord
    .command('register')
    .description(line(reader, 'cli.discord.register'))
    .addOption(new Option('--dry-run', line(reader, 'cli.discord.register.dry-run')))
    .addOption(new Option('--guild <id>', line(reader, 'cli.discord.register.guild')))
    .addOption(new Option('--remove', line(reader, 'cli.discord.register.remove')))
    .action((given: { dryRun?: true; guild?: string; remove?: true }) =>
      registerDiscord({
        settings: readSettings(process.env),
        reader,
        isDryRun: given.dryRun === true,
        guildId: given.guild,
        isRemoval: given.remove === true,
        print,
      }),
    );
  try {
    refuseUnknown(argv[2], program);
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode;
    else {
      const known = errorLine(reader, error);
      printError(known ?? String(error instanceof Error ? error.stack : error));
      process.exitCode = 1;
    }
  }

  async function ask(words: readonly string[], given: { sample: string; asOf?: string; lang?: Language; json?: true }) {
    // who reads no more answers, as `head` does, wants no more
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
    await askOnCommandLine({
      question: words.length > 0 ? words.join(' ') : undefined,
      sample: given.sample,
      asOf: given.asOf,
      json: given.json === true,
      reader: { ...reader, language: given.lang ?? reader.language },
      input: process.stdin,
      print,
    });
  }

  async function start(): Promise<void> {
    const running = await startPenholder({ settings: readSettings(process.env), reader, print });
    let stopping: Promise<void> | undefined;
    const stop = () => {
      stopping ??= stopWithin(running.stop);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        print(line(reader, 'start.stopping'));
        stop();
      });
    }
    void running.databaseGone.then(() => {
      if (stopping) return;
      printError(line(reader, 'start.database-gone'));
      process.exitCode = 1;
      stop();
    });
  }
}

/** What goes out of the records, and what checks it. */
function addFileCommands(program: Command, reader: Reader): void {
  program
    .command('export')
    .description(line(reader, 'cli.export'))
    .addOption(new Option('--group <name>', line(reader, 'cli.import.group')))
    .addOption(new Option('--issues <format>', line(reader, 'cli.export.issues')).choices(exportFormats))
    .addOption(new Option('--roll', line(reader, 'cli.export.roll')).conflicts('issues'))
    .action(({ group, issues, roll }: { group?: string; issues?: ExportFormat; roll?: boolean }) => {
      const request = { settings: readSettings(process.env), group };
      if (roll) return exportRoll({ ...request, print: write });
      if (issues === undefined) return exportGroup({ ...request, print });
      return printIssues({ ...request, reader, format: issues, print: write });
    });
  program
    .command('verify')
    .description(line(reader, 'cli.verify'))
    .argument('<file>', line(reader, 'cli.verify.file'))
    .addOption(new Option('--receipt <receipt>', line(reader, 'cli.verify.receipt')))
    .action(async (file: string, given: { receipt?: string }) => {
      if (!(await verifyFile({ reader, file, receipt: given.receipt, print }))) process.exitCode = 1;
    });
}

/** @throws settings_invalid: by HTTP, Slack needs an address from outside */
function reachedAt({ PUBLIC_URL: publicUrl }: Settings, byHttp: boolean) {
  if (byHttp && publicUrl === undefined)
    throw new PenholderError('settings_invalid', { problems: '- PUBLIC_URL: must be set' });
  return { publicUrl, byHttp };
}

/** Commander would take an unknown name for an argument of the default command. */
function refuseUnknown(typed: string | undefined, program: Command): void {
  const names = [...program.commands.map((command) => command.name()), 'help'];
  if (typed === undefined || typed.startsWith('-') || names.includes(typed)) return;
  const near = nearest(typed, names);
  const known = joined((near.length > 0 ? near : names).map((name) => code(`penholder ${name}`)));
  throw new PenholderError('unknown_command', { typed: typed.slice(0, 60), known });
}

/** Stops, and ends the process by force when that hangs. */
async function stopWithin(stop: () => Promise<void>): Promise<void> {
  const timer = setTimeout(() => process.exit(1), STOP_WITHIN_MS);
  timer.unref();
  await stop();
  clearTimeout(timer);
}
