import { z } from 'zod';
import { isJson, type Json } from '../../slack/json.ts';
import { ApiError } from '../api-error.ts';

type Issue = z.core.$ZodIssue;

/** A field that may be left out or null. */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? undefined);
}

/** A text of so many characters; UTF-16 units are counted, so that nothing passes here that Discord refuses. */
export function text(most: number, least = 0) {
  const message = least > 0 ? `Must be between ${least} and ${most} in length.` : `Must be ${most} or fewer in length.`;
  return z.string().max(most, message).min(least, message);
}

/** A text with something in it besides spaces. */
export function filled(most: number) {
  return text(most, 1).refine((value) => value.trim() !== '', required);
}

/** A list of so many. */
export function list<T extends z.ZodType>(of: T, most: number, least = 0) {
  const message = least > 0 ? `Must be between ${least} and ${most} in length.` : `Must be ${most} or fewer in length.`;
  return z.array(of).max(most, message).min(least, message);
}

/** A whole number within bounds. */
export function whole(least: number, most: number) {
  return z.int().min(least).max(most);
}

/** An id. */
export const snowflake = z.string().regex(/^\d{15,20}$/);

/** An address that a client can open. */
export const link = z
  .string()
  .regex(/^https?:\/\/\S+$/)
  .max(2048);

/** An address, or a file of the same message. */
export const media = z
  .string()
  .regex(/^(https?:\/\/\S+|attachment:\/\/\S+)$/)
  .max(2048);

const required = { error: 'This field is required', params: { code: 'BASE_TYPE_REQUIRED' } };

/** A problem with Discord's code for it. */
export function rule(code: string, message: string) {
  return { error: message, params: { code } };
}

const NUMBERS = new Set(['number', 'int', 'bigint']);

function codeOf(issue: Issue): string {
  if (issue.code === 'custom') return String(issue.params?.code ?? 'BASE_TYPE_INVALID');
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'BASE_TYPE_REQUIRED' : 'BASE_TYPE_BAD_TYPE';
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return 'BASE_TYPE_CHOICES';
  if (issue.code === 'invalid_format') return 'STRING_TYPE_REGEX';
  if (issue.code === 'too_big') return NUMBERS.has(issue.origin) ? 'NUMBER_TYPE_MAX' : lengthCode(issue);
  if (issue.code === 'too_small') return NUMBERS.has(issue.origin) ? 'NUMBER_TYPE_MIN' : lengthCode(issue);
  return 'BASE_TYPE_INVALID';
}

function lengthCode({ message }: Issue): string {
  return message.startsWith('Must be between') ? 'BASE_TYPE_BAD_LENGTH' : 'BASE_TYPE_MAX_LENGTH';
}

function messageOf(issue: Issue): string {
  return issue.code === 'invalid_type' && issue.input === undefined ? 'This field is required' : issue.message;
}

function enter(errors: Json, issue: Issue): void {
  let node = errors;
  for (const key of issue.path) {
    const next = node[String(key)];
    const child: Json = isJson(next) ? next : {};
    node[String(key)] = child;
    node = child;
  }
  const before = Array.isArray(node._errors) ? node._errors : [];
  node._errors = [...before, { code: codeOf(issue), message: messageOf(issue) }];
}

/** The value as the schema has it, or error 50035 with each problem at its path. */
export function checked<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const errors: Json = {};
  for (const issue of result.error.issues) enter(errors, issue);
  throw new ApiError(50035, errors);
}
