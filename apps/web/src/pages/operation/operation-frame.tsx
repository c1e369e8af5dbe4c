import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Text, useText } from '../../intl/text';
import { LinkButton } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Views } from '../../parts/views';
import { useSession } from '../../session/session';
import { Crumbs } from '../../shell/crumbs';

interface FrameProps {
  /** What the tab is called. */
  readonly title: string;
  /** How it stands, in a sentence; null while that is not known. */
  readonly says: ReactNode;
  readonly mayRead: boolean;
  readonly children: ReactNode;
}

/** What the pages about the running of Ordna have around them. */
export function OperationFrame({ title, says, mayRead, children }: FrameProps) {
  const text = useText();
  const { pathname } = useLocation();
  const { may } = useSession();
  const view = (to: string, label: string) => ({ to, label, current: pathname === to });
  return (
    <>
      <Crumbs trail={[{ name: text('nav.operation'), to: '/drift' }, { name: title }]} />
      <Heading title={title} say>
        {says ?? title}
      </Heading>
      {mayRead ? (
        <>
          <Views
            label={text('nav.operation')}
            views={[
              ...(may('read-settings')
                ? [view('/drift', text('operation.limits')), view('/drift/paminnelser', text('operation.reminders'))]
                : []),
              ...(may('read-failed-jobs') ? [view('/drift/bakgrund', text('operation.jobs'))] : []),
            ]}
          />
          {children}
        </>
      ) : (
        <Empty
          title={<Text id="operation.not-yours" />}
          act={<LinkButton to="/uppgifter">{text('nav.tasks')}</LinkButton>}
        />
      )}
    </>
  );
}
