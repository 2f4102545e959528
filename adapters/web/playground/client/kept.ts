/** Keeps a value while the tab lives, over reloads and changes of channel. Storage that is full or shut keeps nothing. */
export function keep(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(`penholder.${key}`, JSON.stringify(value));
  } catch {
    // the page works without
  }
}

/** What was kept under a key, if it still has the form that `check` asks for. */
export function kept<T>(key: string, check: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(`penholder.${key}`) ?? 'null');
    return check(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
