import type { Value } from './completion.ts';

/** Values of options that the server knows, fetched when they are first asked for. */
export interface KnownValues {
  /** Those of a kind; none until they have come. */
  of(kind: string): readonly Value[];
  /** They may have changed: fetch them again when they are next asked for. */
  forget(): void;
}

interface ValueParts {
  /** undefined when they could not be fetched. */
  fetch(kind: string): Promise<readonly Value[] | undefined>;
  onCame(): void;
}

export function createKnownValues({ fetch, onCame }: ValueParts): KnownValues {
  const known = new Map<string, readonly Value[]>();
  const bring = async (kind: string) => {
    const fetched = await fetch(kind);
    if (!fetched) known.delete(kind);
    else known.set(kind, fetched);
    if (fetched?.length) onCame();
  };
  return {
    of(kind) {
      const found = known.get(kind);
      if (found) return found;
      known.set(kind, []);
      void bring(kind);
      return [];
    },
    forget: () => known.clear(),
  };
}
