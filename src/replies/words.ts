import { assertNever } from '../assert-never.ts';
import { phraseParts, type Reader } from '../text/text.ts';
import { formatDay, formatNumber, formatTime } from '../text/times.ts';
import type { Inline, Param, TimeStyle } from './reply.ts';

/** How a platform writes runs of text. `text` must escape; everything that people typed passes through it. */
export interface Writer<Out> {
  text(plain: string): Out;
  strong(inner: Out): Out;
  struck(inner: Out): Out;
  code(plain: string): Out;
  link(url: string, label: Out): Out;
  /** `shown`: the moment in the reader's zone and language, for platforms that cannot do it themselves. */
  time(moment: { at: Date; style: TimeStyle; shown: string }): Out;
  join(parts: readonly Out[]): Out;
}

export interface WriteOptions {
  readonly reader: Reader;
  /** The group's time: what "in 3 days" counts from. */
  readonly now: Date;
}

/** Writes a run of text for one reader in a platform's own form. */
export function write<Out>(inline: Inline, writer: Writer<Out>, options: WriteOptions): Out {
  const again = (inner: Inline) => write(inner, writer, options);
  switch (inline.kind) {
    case 'phrase':
      return writer.join(
        phraseParts(options.reader.language, inline.id, inline.params).map((part) =>
          'own' in part ? writer.text(part.own) : writeParam(part.param, writer, options),
        ),
      );
    case 'said':
      return writer.text(inline.in?.[options.reader.language] ?? inline.text);
    case 'time':
      return writer.time({ at: inline.at, style: inline.style, shown: formatTime(inline.at, inline.style, options) });
    case 'day':
      return writer.text(formatDay(inline.day, options.reader));
    case 'strong':
      return writer.strong(again(inline.of));
    case 'struck':
      return writer.struck(again(inline.of));
    case 'code':
      return writer.code(inline.text);
    case 'link':
      return writer.link(inline.url, again(inline.label));
    case 'joined':
      return writer.join(
        inline.parts.flatMap((part, i) => (i ? [writer.text(inline.by), again(part)] : [again(part)])),
      );
    default:
      return assertNever(inline);
  }
}

function writeParam<Out>(param: Param, writer: Writer<Out>, options: WriteOptions): Out {
  if (typeof param === 'string') return writer.text(param);
  if (typeof param === 'number') return writer.text(formatNumber(param, options.reader));
  return write(param, writer, options);
}
