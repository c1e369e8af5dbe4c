import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import type { ReceiptList, ReceiptView, TaskView } from '#contract';
import { saveDocument } from '../../../api/files';
import { pageOf } from '../../../api/queries';
import { dayText, instantText } from '../../../intl/days';
import { Sv } from '../../../intl/sv';
import { Text, useText } from '../../../intl/text';
import { Button, LinkButton } from '../../../parts/button';
import { Empty } from '../../../parts/empty';
import { Heading } from '../../../parts/heading';
import { Icon } from '../../../parts/icon';
import { Loaded } from '../../../parts/loaded';
import { State } from '../../../parts/mark';
import { SaveButton } from '../../../parts/save-button';
import { Crumbs } from '../../../shell/crumbs';
import { actsOf, useTask } from '../use-task';
import { AnswerShown } from './answer-shown';
import { isAllowed } from './modes';

/** What was given, when, by whom for whom, and how it can be proved. */
export function ReceiptPage() {
  const task = useTask();
  return <Loaded<TaskView> query={task}>{(found) => <ReceiptsOf task={found} />}</Loaded>;
}

function ReceiptsOf({ task }: { readonly task: TaskView }) {
  const text = useText();
  const receipts = useQuery(pageOf<ReceiptList>(`/cases/${task.caseId}/opinions/${task.instanceId}/receipts`));
  return (
    <>
      <Crumbs
        trail={[
          { name: text('tasks.title'), to: '/uppgifter' },
          { name: text('opinion.title', { product: task.product }), to: `/uppgifter/${task.id}` },
          { name: text('receipt.title') },
        ]}
      />
      <Loaded<ReceiptList> query={receipts}>
        {({ receipts: all }) => {
          const latest = all.at(-1);
          return latest ? <Receipt task={task} receipt={latest} all={all} /> : <NoReceipt task={task} />;
        }}
      </Loaded>
    </>
  );
}

function NoReceipt({ task }: { readonly task: TaskView }) {
  const text = useText();
  return (
    <>
      <Heading title={text('receipt.title')} say>
        {text('receipt.none')}
      </Heading>
      <Empty
        title={text('receipt.none.help')}
        act={<LinkButton to={`/uppgifter/${task.id}`}>{text('receipt.to-task')}</LinkButton>}
      />
    </>
  );
}

interface ReceiptProps {
  readonly task: TaskView;
  readonly receipt: ReceiptView;
  readonly all: readonly ReceiptView[];
}

function Receipt({ task, receipt, all }: ReceiptProps) {
  const text = useText();
  const acts = useQuery(actsOf(task));
  const canAmend = acts.data !== undefined && isAllowed(acts.data, 'AMEND');
  const when = instantText(receipt.submittedAt);
  const until = receipt.canAmendUntil;
  return (
    <article className="receipt">
      <p className="small quiet">
        <Text id="opinion.about" values={{ product: task.product, indication: <Sv>{task.indication}</Sv> }} />
      </p>
      <Heading title={text('receipt.title')} say>
        <Text
          id={receipt.late ? 'receipt.says.late' : until === null ? 'receipt.says' : 'receipt.says.until'}
          values={{ when, day: until === null ? '' : dayText(until) }}
        />
      </Heading>
      <Facts receipt={receipt} />
      <p className="row">
        <LinkButton to="/uppgifter" look="main">
          {text('receipt.next')}
        </LinkButton>
        <SaveButton save={() => saveDocument(documentOf(receipt))}>
          <Icon as={Download} />
          {text('receipt.pdf')}
        </SaveButton>
        {canAmend && <LinkButton to={`/uppgifter/${task.id}`}>{text('receipt.change')}</LinkButton>}
      </p>
      <div className="group">
        <h2>{text('receipt.answer')}</h2>
      </div>
      <AnswerShown answer={receipt.answer} />
      {all.length > 1 && <Earlier all={all.slice(0, -1)} />}
    </article>
  );
}

function Facts({ receipt }: { readonly receipt: ReceiptView }) {
  const text = useText();
  const nameless = text('tasks.row.nameless');
  return (
    <dl className="facts">
      <div>
        <dt>{text('receipt.by')}</dt>
        <dd>
          {receipt.person ?? nameless}, {receipt.roleLabel}
          {receipt.onBehalfOfSomeone && (
            <p className="small">{text('receipt.for', { name: receipt.onBehalfOf ?? nameless })}</p>
          )}
        </dd>
      </div>
      <div>
        <dt>{text('receipt.region')}</dt>
        <dd>{receipt.regionLabel}</dd>
      </div>
      {receipt.registerNumber !== null && (
        <div>
          <dt>{text('receipt.register')}</dt>
          <dd>{receipt.registerNumber}</dd>
        </div>
      )}
      <div>
        <dt>{text('receipt.number')}</dt>
        <dd>
          {text('receipt.number.says', { seq: receipt.seq, version: receipt.version })}{' '}
          {receipt.verified && (
            <State mark="done" tone="done">
              {text('receipt.verified')}
            </State>
          )}
        </dd>
      </div>
      <div>
        <dt>{text('receipt.hash')}</dt>
        <dd>
          <Hash hash={receipt.id} />
        </dd>
      </div>
    </dl>
  );
}

function Hash({ hash }: { readonly hash: string }) {
  const text = useText();
  const [isWhole, setWhole] = useState(false);
  return (
    <span className="hash">
      <code>{isWhole ? hash : `${hash.slice(0, 12)} …`}</code>{' '}
      {!isWhole && (
        <Button look="bare" onClick={() => setWhole(true)}>
          {text('receipt.hash.whole')}
        </Button>
      )}
    </span>
  );
}

function Earlier({ all }: { readonly all: readonly ReceiptView[] }) {
  const text = useText();
  return (
    <details className="quietlink">
      <summary>{text('receipt.earlier', { count: all.length })}</summary>
      <ul className="lines">
        {all.map((one) => (
          <li key={one.id}>
            <SaveButton look="textlink" save={() => saveDocument(documentOf(one))}>
              {text('receipt.earlier.one', { when: instantText(one.submittedAt) })}
            </SaveButton>
            <p className="meta">{one.answer.stanceLabel}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

const documentOf = ({ caseId, id }: ReceiptView): string => `/cases/${caseId}/receipts/${id}/document`;
