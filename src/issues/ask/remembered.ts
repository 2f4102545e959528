/**
 * A reading of something recorded, made once of each: what is recorded is never changed in place, so that a reading holds
 * as long as the thing does. What a group of thousands is asked over and over then costs a look-up.
 */
export function remembered<K extends object, V>(read: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.value;
    const value = read(of);
    known.set(of, { value });
    return value;
  };
}
