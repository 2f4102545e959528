import { isJson, type Json, textOf } from '../json.ts';

/** What a rule may ask the world. */
export type Facts = { fileExists(id: string): boolean };

/** Says what is wrong with a value; `at` is its JSON pointer. */
export type Rule = (value: unknown, at: string, facts: Facts) => string[];

/** A problem, as Slack words it. */
export function problem(words: string, at: string): string[] {
  return [`${words} [json-pointer:${at}]`];
}

/** A text of so many characters. */
export function text(min: number, max: number, form?: RegExp): Rule {
  return (value, at) => {
    if (typeof value !== 'string') return problem('must be a string', at);
    if (value.length < min) return problem(`must be more than ${min - 1} characters`, at);
    if (value.length > max) return problem(`must be less than ${max + 1} characters`, at);
    return form && !form.test(value) ? problem('must match the expected format', at) : [];
  };
}

/** True or false. */
export const bool: Rule = (value, at) => (typeof value === 'boolean' ? [] : problem('must be a boolean', at));

/** A whole number in a range. */
export function int(min: number, max: number): Rule {
  return (value, at) => {
    if (!Number.isInteger(value)) return problem('must be an integer', at);
    const number = Number(value);
    return number < min || number > max ? problem(`must be between ${min} and ${max}`, at) : [];
  };
}

/** One of these values. */
export function oneOf(...values: unknown[]): Rule {
  return (value, at) => (values.includes(value) ? [] : problem(`must be one of: ${values.join(', ')}`, at));
}

/** A list of so many items that each keep a rule. */
export function list(item: Rule, min: number, max: number): Rule {
  return (value, at, facts) => {
    if (!Array.isArray(value)) return problem('must be an array', at);
    if (value.length < min) return problem(`no fewer than ${min} items required`, at);
    if (value.length > max) return problem(`no more than ${max} items allowed`, at);
    return value.flatMap((one, index) => item(one, `${at}/${index}`, facts));
  };
}

/** An object with these properties and no others; `type` stands among them by itself. */
export function shape(required: Record<string, Rule>, optional: Record<string, Rule> = {}): Rule {
  const known: Record<string, Rule> = { ...required, ...optional };
  return (value, at, facts) => {
    if (!isJson(value)) return problem('must be an object', at);
    const missing = Object.keys(required).filter((key) => value[key] === undefined);
    const given = Object.entries(value).filter(([key, one]) => key !== 'type' && one !== undefined);
    return [
      ...missing.flatMap((key) => problem(`missing required field: ${key}`, at)),
      ...given.flatMap(([key, one]) =>
        known[key] ? known[key](one, `${at}/${key}`, facts) : problem(`invalid additional property: ${key}`, at),
      ),
    ];
  };
}

/** An object whose `type` says by which rule it goes. */
export function byType(rules: Record<string, Rule>): Rule {
  return (value, at, facts) => {
    if (!isJson(value)) return problem('must be an object', at);
    const rule = Object.hasOwn(rules, textOf(value.type)) ? rules[textOf(value.type)] : undefined;
    return rule ? rule(value, at, facts) : problem(`unsupported type: ${textOf(value.type)}`, `${at}/type`);
  };
}

/** Every rule. */
export function all(...rules: Rule[]): Rule {
  return (value, at, facts) => rules.flatMap((rule) => rule(value, at, facts));
}

/** A condition on a whole object. */
export function must(holds: (value: Json, facts: Facts) => boolean, words: string): Rule {
  return (value, at, facts) => (isJson(value) && !holds(value, facts) ? problem(words, at) : []);
}

/** Exactly one of two properties. */
export function either(one: string, other: string): Rule {
  return must(
    (value) => (value[one] === undefined) !== (value[other] === undefined),
    `must define either \`${one}\` or \`${other}\``,
  );
}

/** No two objects of a list with the same value of a property. */
export function unique(key: string): Rule {
  return (value, at) => {
    const ids = (Array.isArray(value) ? value : []).map((one) => (isJson(one) ? one[key] : undefined));
    const twice = ids.find((id, index) => id !== undefined && ids.indexOf(id) !== index);
    return twice === undefined ? [] : problem(`${key} "${textOf(twice)}" already exists`, at);
  };
}
