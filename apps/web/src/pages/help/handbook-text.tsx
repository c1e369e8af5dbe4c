import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { openPage } from '../../intl/locale';
import { pictureAt } from './handbook';
import { partId } from './here';
import type { Block, Inline } from './markdown';

/** The blocks of a page below its heading. */
export function HandbookText({ blocks }: { readonly blocks: readonly Block[] }) {
  useNamedPart();
  const heads = blocks.filter(({ kind }) => kind === 'h2');
  return (
    <div className="handbook">
      {blocks.map((block, at) => (
        // A page never changes while it is read: its places are its names.
        <OneBlock key={at} block={block} id={block.kind === 'h2' ? partId(heads.indexOf(block) + 1) : undefined} />
      ))}
    </div>
  );
}

/** The text comes after the page: what the address names is looked for once it is there. */
function useNamedPart(): void {
  const { hash } = useLocation();
  useEffect(() => {
    const part = hash === '' ? null : document.getElementById(hash.slice(1));
    part?.scrollIntoView({ block: 'start' });
    part?.focus({ preventScroll: true });
  }, [hash]);
}

interface OneBlockProps {
  readonly block: Block;
  /** Of a part's heading. */
  readonly id: string | undefined;
}

function OneBlock({ block, id }: OneBlockProps) {
  switch (block.kind) {
    case 'h1':
      return null;
    case 'h2':
      return (
        <h2 id={id} tabIndex={-1}>
          {inline(block.text)}
        </h2>
      );
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
  isOfServer(to) ? <a href={IN_TWO_LANGUAGES.test(to) ? openPage(to) : to}>{words}</a> : <Link to={to}>{words}</Link>;

const IN_TWO_LANGUAGES = /^\/(?:oppet|om-tillganglighet)/;
const isOfServer = (to: string): boolean => IN_TWO_LANGUAGES.test(to) || /^\/(?:sign-in|docs)/.test(to);

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
