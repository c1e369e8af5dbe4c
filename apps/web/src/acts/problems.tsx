import { useEffect, useRef } from 'react';
import type { MessageId } from '../intl/catalogue';
import { Text, useText } from '../intl/text';
import { Mark } from '../parts/mark';
import type { FieldSpec } from './fields';
import { fieldAt, type FieldProblem } from './facts';

const CODES: Readonly<Record<string, MessageId>> = {
  missing: 'act.problem.missing',
  empty: 'act.problem.missing',
  type: 'act.problem.type',
  'too-long': 'act.problem.too-long',
  'too-many-bytes': 'act.problem.too-long',
  'too-small': 'act.problem.too-small',
  'too-large': 'act.problem.too-large',
  'too-few': 'act.problem.too-few',
  'too-many': 'act.problem.too-many',
  'no-such-date': 'act.problem.no-such-date',
  'in-future': 'act.problem.in-future',
  'no-such-passage': 'act.problem.no-such-passage',
  'control-character': 'act.problem.control-character',
  'names-a-person': 'act.problem.names-a-person',
};

/** What is wrong with one field, in words. */
export function useProblemText(fields: readonly FieldSpec[]): (problem: FieldProblem) => string {
  const text = useText();
  return ({ path, code, limit }) => {
    const id = CODES[code] ?? 'act.problem.format';
    const own: Readonly<Record<string, MessageId>> = {
      occurredOn: 'act.when',
      reason: 'act.reason',
      documents: 'act.documents',
    };
    const label = fieldAt(fields, path)?.label ?? text(own[path.split(/[.[]/)[0] ?? ''] ?? 'act.form');
    return text(id, { label, limit: limit ?? 0 });
  };
}

interface SummaryProps {
  readonly fields: readonly FieldSpec[];
  readonly problems: readonly FieldProblem[];
  readonly idOf: (path: string) => string;
}

/** What stops the form, on top of it, each a link to its field. Focus comes here when a try has failed. */
export function ProblemSummary({ fields, problems, idOf }: SummaryProps) {
  const say = useProblemText(fields);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problems]);
  return (
    <div className="faultbox" ref={box} tabIndex={-1} role="group" aria-labelledby={idOf('summary')}>
      <p className="st late" id={idOf('summary')}>
        <Mark kind="late" />
        <Text id="act.problems" values={{ count: problems.length }} />
      </p>
      <ul className="plain-list">
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.code}`}>
            <a
              href={`#${idOf(problem.path)}`}
              onClick={(event) => {
                const place = document.getElementById(idOf(problem.path));
                if (!place) return;
                event.preventDefault();
                place.focus();
              }}
            >
              {say(problem)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
