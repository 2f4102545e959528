import './ask.ts';
setTimeout(() => console.log((globalThis as any).__n), 10);
