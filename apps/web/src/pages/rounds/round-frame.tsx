import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { RunView } from '#contract';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Views } from '../../parts/views';
import { Crumbs } from '../../shell/crumbs';
import { useRun } from './use-round';

interface RoundFrameProps {
  /** The page below the round; left out on the round's own. */
  readonly page?: string;
  readonly children: (run: RunView) => ReactNode;
}

/** What every page of a round begins with: what is asked, of what product, and the pages beside. */
export function RoundFrame({ page, children }: RoundFrameProps) {
  const text = useText();
  const run = useRun();
  return (
    <Loaded query={run}>
      {(found) => {
        if (found === null) return <Gone />;
        const own = `${found.product}, ${found.kind?.label ?? found.label}`;
        return (
          <>
            <Crumbs
              trail={[
                { name: text('nav.rounds'), to: '/rundor' },
                ...(page === undefined ? [{ name: own }] : [{ name: own, to: `/rundor/${found.id}` }, { name: page }]),
              ]}
            />
            {children(found)}
          </>
        );
      }}
    </Loaded>
  );
}

/** What the round is about, in one line; the case is a step away. */
export function RoundTitle({ run, page }: { readonly run: RunView; readonly page?: string }) {
  const { product, substance, indication, question, caseId } = run;
  return (
    <Heading title={page === undefined ? `${product}, ${run.label}` : `${page}, ${product}`}>
      <Link to={`/arenden/${caseId}`}>{product}</Link>{' '}
      <span>
        <Sv>{[substance, indication, question].filter(Boolean).join(' · ')}</Sv>
      </span>
    </Heading>
  );
}

export function RoundViews({ run }: { readonly run: RunView }) {
  const text = useText();
  const { pathname } = useLocation();
  const at = `/rundor/${run.id}`;
  const view = (to: string, label: string) => ({ to, label, current: pathname === to });
  return (
    <Views
      label={text('round.pages')}
      views={[
        view(at, text('round.page.regions')),
        view(`${at}/sammanstallning`, text('round.page.compilation')),
        view(`${at}/svar`, text('round.page.answers')),
      ]}
    />
  );
}

function Gone() {
  const text = useText();
  return (
    <>
      <Heading title={text('round.gone')}>{text('round.gone')}</Heading>
      <Empty title={<Text id="round.gone.says" />} act={<Link to="/rundor">{text('round.gone.list')}</Link>} />
    </>
  );
}
