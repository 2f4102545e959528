import type { Child } from 'hono/jsx';
import { assertNever } from '../../src/assert-never.ts';
import { phrase } from '../../src/replies/build.ts';
import { fileBytes, fileName, fileWords } from '../../src/replies/file.ts';
import type { Block, Inline, SealedReply } from '../../src/replies/reply.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import { shownLimits } from './limits.ts';
import { toHtml, toPlain } from './render-inline.tsx';

type SealedBlock = SealedReply['blocks'][number];
type Of<Kind extends Block['kind']> = Extract<SealedBlock, { kind: Kind }>;

/** The blocks of a reply as HTML, written for one reader. Buttons and choices carry their token and nothing else. */
export function renderBlocks(blocks: readonly SealedBlock[], options: WriteOptions): Child {
  return <>{blocks.map((block, at) => renderBlock(block, String(at), options))}</>;
}

/** `key` names a control within its message, so that the page finds it again after an edit. */
function renderBlock(block: SealedBlock, key: string, options: WriteOptions): Child {
  switch (block.kind) {
    case 'heading':
      return <h3>{toHtml(block.words, options)}</h3>;
    case 'text':
      return <p class="text">{toHtml(block.words, options)}</p>;
    case 'context':
      return <p class="small-print">{toHtml(block.words, options)}</p>;
    case 'divider':
      return <hr />;
    case 'fields':
      return renderFields(block, options);
    case 'list':
      return renderList(block, options);
    case 'table':
      return renderTable(block, options);
    case 'progress':
      return renderProgress(block, options);
    case 'image':
      return <img src={dataUrl(block.png)} alt={toPlain(block.alt, options)} />;
    case 'file':
      return renderFile(block, options);
    case 'buttons':
      return renderButtons(block, key, options);
    case 'select':
      return renderSelect(block, key, options);
    default:
      return assertNever(block);
  }
}

function renderFields({ fields }: Of<'fields'>, options: WriteOptions): Child {
  return (
    <dl class="fields">
      {fields.map(({ label, value }) => (
        <div>
          <dt>{toHtml(label, options)}</dt>
          <dd>{toHtml(value, options)}</dd>
        </div>
      ))}
    </dl>
  );
}

function renderList({ items, ordered }: Of<'list'>, options: WriteOptions): Child {
  const List = ordered ? 'ol' : 'ul';
  const [open, folded] = cut(items, shownLimits.listItems);
  const lines = (part: readonly Inline[]) => part.map((item) => <li>{toHtml(item, options)}</li>);
  return (
    <>
      <List>{lines(open)}</List>
      {folded.length > 0 && (
        <details>
          <summary>{more(folded.length, options)}</summary>
          {ordered ? <ol start={open.length + 1}>{lines(folded)}</ol> : <ul>{lines(folded)}</ul>}
        </details>
      )}
    </>
  );
}

function renderTable({ columns, rows }: Of<'table'>, options: WriteOptions): Child {
  const [open, folded] = cut(rows, shownLimits.tableRows);
  // A wide table scrolls, and must by keyboard too: it takes the focus.
  const table = (part: readonly (readonly Inline[])[]) => (
    // biome-ignore lint/a11y/useSemanticElements: a table is no set of fields
    <div class="scrolls" role="group" tabindex={0} aria-label={words('playground.table', options)}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col">{toHtml(column, options)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.map((row) => (
            <tr>
              {row.map((cell, at) => (
                // on a narrow screen a row becomes lines, each with the name of its column
                <td data-label={columns[at] && toPlain(columns[at], options)}>{toHtml(cell, options)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  return (
    <>
      {table(open)}
      {folded.length > 0 && (
        <details>
          <summary>{more(folded.length, options)}</summary>
          {table(folded)}
        </details>
      )}
    </>
  );
}

function renderProgress({ percent, label }: Of<'progress'>, options: WriteOptions): Child {
  return (
    <label class="progress">
      <span>{toHtml(label, options)}</span>
      <progress max={100} value={Math.min(100, Math.max(0, percent))} />
    </label>
  );
}

/** A link that keeps the file; it holds the whole of it. */
function renderFile(block: Of<'file'>, options: WriteOptions): Child {
  const href = `data:${block.mediaType};charset=utf-8;base64,${fileBytes(block).toString('base64')}`;
  return (
    <p class="file">
      <a href={href} download={fileName(block.name)}>
        {toHtml(fileWords(block, 'attached'), options)}
      </a>
    </p>
  );
}

function renderButtons({ buttons }: Of<'buttons'>, key: string, options: WriteOptions): Child {
  return (
    <div class="actions">
      {buttons.map(({ label, does, style, hint }, at) => (
        <button type="button" class={`button ${style ?? 'plain'}`} data-token={does} data-key={`${key}.${at}`}>
          {toHtml(label, options)}
          {hint && <span class="unseen"> {toHtml(hint, options)}</span>}
        </button>
      ))}
    </div>
  );
}

function renderSelect({ label, choices }: Of<'select'>, key: string, options: WriteOptions): Child {
  return (
    <div class="choice">
      <label>
        <span>{toHtml(label, options)}</span>
        <select data-key={key}>
          {choices.map((choice) => (
            <option value={choice.does}>{toPlain(choice.label, options)}</option>
          ))}
        </select>
      </label>
      <button type="button" class="button plain" data-choose data-key={`${key}.go`}>
        {words('form.choose', options)}
      </button>
    </div>
  );
}

function cut<T>(all: readonly T[], limit: number): [readonly T[], readonly T[]] {
  return [all.slice(0, limit), all.slice(limit)];
}

function more(count: number, options: WriteOptions): string {
  return toPlain(phrase('playground.more', { count }), options);
}

function words(id: Parameters<typeof phrase>[0], options: WriteOptions): string {
  return toPlain(phrase(id), options);
}

function dataUrl(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}
