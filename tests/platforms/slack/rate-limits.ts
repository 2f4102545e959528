type Bucket = { left: number; at: number };

/** How many calls at once, and how many come back each second. */
type Limit = { burst: number; perSecond: number };

const LIMITS: Record<string, Limit> = {
  'chat.postMessage': { burst: 3, perSecond: 1 },
  'chat.update': { burst: 50, perSecond: 50 / 60 },
};

/** Seconds that a caller must wait (0: none), by method and channel. */
export type RateLimits = (method: string, channel: string) => number;

/** Slack's limits as token buckets; each refusal says the whole seconds until the next token. */
export function createRateLimits(now: () => number = Date.now): RateLimits {
  const buckets = new Map<string, Bucket>();
  return (method, channel) => {
    const limit = LIMITS[method];
    if (!limit) return 0;
    const key = `${method} ${channel}`;
    const bucket = buckets.get(key) ?? { left: limit.burst, at: now() };
    const left = Math.min(limit.burst, bucket.left + ((now() - bucket.at) / 1000) * limit.perSecond);
    buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now() });
    return left >= 1 ? 0 : Math.max(1, Math.ceil((1 - left) / limit.perSecond));
  };
}
