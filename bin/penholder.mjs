#!/usr/bin/env node
import { register } from 'tsx/esm/api';

register();
const { runCommandLine } = await import('../src/main.ts');
await runCommandLine(process.argv);
