import { Link } from 'react-router';
import { pictureAt } from './handbook';
import type { Block, Inline } from './markdown';

/** The blocks of a page below its heading. */
export function HandbookText({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <div className="handbook">
      {blocks.map((block, at) => (
        // A page never changes while it is read: its places are its names.
        <OneBlock key={at} block={block} />
      ))}
    </div>
  );
}

function OneBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'h1':
      return null;
    case 'h2':
      return <h2>{inline(block.text)}</h2>;
    case 'h3':
      return <h3>{inline(block.text)}</h3>;
    case 'p':
      return <p>{inline(block.text)}</p>;
    case 'ol':
      return <ol>{items(block.items)}</ol>;
    case 'ul':
      return <ul>{items(block.items)}</ul>;
    case 'picture':
      return <Picture file={block.file} says={block.says} />;
    case 'table':
      return <Table head={block.head} rows={block.rows} />;
  }
}

const items = (all: readonly (readonly Inline[])[]) => all.map((item, at) => <li key={at}>{inline(item)}</li>);
const inline = (all: readonly Inline[]) => all.map((one, at) => <Run key={at} run={one} />);

function Run({ run }: { readonly run: Inline }) {
  switch (run.kind) {
    case 'strong':
      return <b>{run.text}</b>;
    case 'code':
      return <code>{run.text}</code>;
    case 'key':
      return <kbd>{run.text}</kbd>;
    case 'link':
      return <PageLink to={run.to} words={run.text} />;
    case 'text':
      return run.text;
  }
}

/** The open pages are the server's own. */
const PageLink = ({ to, words }: { readonly to: string; readonly words: string }) =>
  /^\/(oppet|om-tillganglighet|sign-in|docs)/.test(to) ? <a href={to}>{words}</a> : <Link to={to}>{words}</Link>;

function Picture({ file, says }: { readonly file: string; readonly says: string }) {
  const at = pictureAt(file);
  return at === null ? null : <img src={at} alt={says} width={1280} height={800} loading="lazy" />;
}

interface TableProps {
  readonly head: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

function Table({ head, rows }: TableProps) {
  return (
    <div className="wide">
      <table>
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th key={at} scope="col">
                {inline(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, place) => (
                <td key={place}>{inline(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
