import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { CommentView, TextChanges, TextVersionView } from '#contract';
import { pageOf } from '../../../api/queries';
import { dayOf, dayText } from '../../../intl/days';
import { Text, useText } from '../../../intl/text';
import { useKeys } from '../../../keys/keys';
import { CommentNote } from './comment-note';
import { byParagraph, paragraphsOf } from './passages';
import type { Commenting } from './commenting';
import { PassageRow } from './passage-row';
import type { RoundText as Shown } from './use-comments';

interface RoundTextProps {
  readonly caseId: string;
  readonly shown: Shown;
  readonly region: string;
  readonly commenting: Commenting;
}

/** A text to read and comment on, passage by passage. */
export function RoundText({ caseId, shown, region, commenting }: RoundTextProps) {
  const text = useText();
  const { version, comments, versions } = shown;
  const [open, setOpen] = useState<number | null>(null);
  const paragraphs = useMemo(() => paragraphsOf(version), [version]);
  const at = useMemo(() => byParagraph(comments), [comments]);
  usePassageKeys(commenting.isAllowed, setOpen);
  const lost = at.get(null) ?? [];
  return (
    <section aria-labelledby="text-title">
      <div className="group">
        <h2 id="text-title">{version.title}</h2>
        <p>{text('opinion.text-version', { version: version.version, day: dayText(dayOf(version.createdAt)) })}</p>
      </div>
      {versions > 1 && <Changes caseId={caseId} version={version} />}
      {paragraphs.map((paragraph) => (
        <PassageRow
          key={paragraph.number}
          body={version.body}
          version={version.version}
          paragraph={paragraph}
          comments={at.get(paragraph.number) ?? NO_COMMENTS}
          region={region}
          commenting={commenting}
          isWriting={open === paragraph.number}
          onWrite={(isOn) => setOpen(isOn ? paragraph.number : null)}
        />
      ))}
      {lost.length > 0 && (
        <div className="lost">
          <h3>{text('opinion.comments.lost')}</h3>
          {lost.map((comment) => (
            <CommentNote key={comment.id} comment={comment} isOwn={comment.region === region} commenting={commenting} />
          ))}
        </div>
      )}
    </section>
  );
}

const NO_COMMENTS: readonly CommentView[] = [];

/** N goes from passage to passage, C comments the one that is read. @source ux.md#6 */
function usePassageKeys(isAllowed: boolean, write: (number: number | null) => void): void {
  const text = useText();
  useKeys(
    useMemo(
      () => [
        { combo: 'n', says: text('opinion.key.next'), run: () => goTo(1) },
        { combo: 'shift+n', says: text('opinion.key.previous'), run: () => goTo(-1) },
        {
          combo: 'c',
          says: text('opinion.key.comment'),
          run: () => {
            const number = Number(passages()[Math.max(0, current())]?.dataset['passage'] ?? 0);
            if (isAllowed && number > 0) write(number);
          },
        },
      ],
      [text, isAllowed, write],
    ),
  );
}

const passages = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-passage]')];
const current = (): number => passages().findIndex((one) => one.contains(document.activeElement));
function goTo(step: 1 | -1): void {
  const all = passages();
  const next = Math.min(Math.max(current() + step, 0), all.length - 1);
  all[next]?.focus();
}

/** What has changed since the version before, paragraph by paragraph. */
function Changes({ caseId, version }: { readonly caseId: string; readonly version: TextVersionView }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({
    ...pageOf<TextChanges>(`/cases/${caseId}/texts/${version.textId}/changes`),
    enabled: isOpen,
  });
  const changed = data?.changes.filter(({ kind }) => kind !== 'unchanged') ?? [];
  return (
    <details className="quietlink" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('opinion.changes')}</summary>
      {version.changes !== null && <p className="small soft">{version.changes}</p>}
      {data && changed.length === 0 && (
        <p className="small soft">
          <Text id="opinion.changes.none" />
        </p>
      )}
      <ul className="lines">
        {changed.map(({ kind, before, after }) => (
          <li key={`${kind}-${before?.number}-${after?.number}`}>
            <b>
              {text(`opinion.change.${kind === 'unchanged' ? 'changed' : kind}`, { number: (after ?? before)?.number })}
            </b>
            {before && kind !== 'moved' && (
              <p>
                <del>{before.text}</del>
              </p>
            )}
            {after && (
              <p>
                <ins>{after.text}</ins>
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
