type Bucket = { left: number; resetAt: number };

/** What a call may still do, as the headers say it. */
export type Allowance = {
  headers: Record<string, string>;
  /** Seconds to wait where the call is refused. */
  retryAfter?: number;
  global: boolean;
};

/** Counts a call and says what is left. */
export type RateLimits = (method: string, path: string) => Allowance;

const PER_BUCKET = { most: 5, withinMs: 5000 };
const GLOBAL = { most: 50, withinMs: 1000 };

/** The route with its channel, guild or webhook, which have a bucket each; other ids are one. */
function bucketOf(method: string, path: string): string {
  const [, family = '', major = '', ...rest] = path.split('/');
  return `${method}-${family}-${major}-${rest.map((part) => (/^\d+$/.test(part) ? 'id' : part)).join('-')}`;
}

function take(buckets: Map<string, Bucket>, key: string, { most, withinMs }: typeof GLOBAL, now: number): Bucket {
  const before = buckets.get(key);
  const bucket = before && before.resetAt > now ? before : { left: most, resetAt: now + withinMs };
  bucket.left -= 1;
  buckets.set(key, bucket);
  return bucket;
}

/** Discord's limits: five calls in five seconds for a route of a channel, fifty a second over all. */
export function createRateLimits(enforced: boolean, now: () => number): RateLimits {
  const buckets = new Map<string, Bucket>();
  return (method, path) => {
    if (!enforced) return { headers: {}, global: false };
    const key = bucketOf(method, path);
    // Answers to interactions are not bound to the global limit.
    const all = path.startsWith('/interactions/') ? undefined : take(buckets, '', GLOBAL, now());
    if (all && all.left < 0) return { headers: {}, retryAfter: (all.resetAt - now()) / 1000, global: true };
    const bucket = take(buckets, key, PER_BUCKET, now());
    const seconds = (bucket.resetAt - now()) / 1000;
    const headers = {
      'X-RateLimit-Limit': String(PER_BUCKET.most),
      'X-RateLimit-Remaining': String(Math.max(0, bucket.left)),
      'X-RateLimit-Reset': String(bucket.resetAt / 1000),
      'X-RateLimit-Reset-After': String(seconds),
      'X-RateLimit-Bucket': Buffer.from(key.replace(/-\d+-/, '-')).toString('base64url'),
    };
    return { headers, global: false, ...(bucket.left < 0 && { retryAfter: seconds }) };
  };
}
