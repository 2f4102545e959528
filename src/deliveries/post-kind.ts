import type { Reply } from '../replies/reply.ts';
import type { Language } from '../text/text.ts';
import type { Delivery } from './delivery.ts';

/** What a drawing may depend on besides what is stored. */
export interface DrawFacts {
  readonly now: Date;
  /** It was posted late, or is about to be. */
  readonly late: boolean;
  /** The group's language: the one of texts that exist in several. */
  readonly language: Language;
}

/** One kind of post: it draws its message from what is stored now, so that the first and each later drawing agree. */
export interface PostKind {
  readonly kind: string;
  /** undefined: there is nothing to say any more, the delivery is cancelled. */
  draw(delivery: Delivery, facts: DrawFacts): Promise<Reply | undefined>;
  /** Called when a delivery was missed; again after a crash, so it must be safe to repeat. */
  missed?(delivery: Delivery): Promise<void>;
}
