import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { DisclosureView } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Crumbs } from '../../shell/crumbs';
import { RunActs } from './run-acts';

/** One request for documents, and what can be done with it. */
export function DisclosureRequestPage() {
  const text = useText();
  const { id = '' } = useParams();
  const request = useQuery(pageOf<DisclosureView>(`/disclosure-requests/${id}`));
  return (
    <Loaded query={request}>
      {({ caseId, wording, sentence, receivedOn, dueOn }) => (
        <>
          <Crumbs trail={[{ name: text('nav.register'), to: '/diarium' }, { name: text('register.request') }]} />
          <Heading title={text('register.request')} say>
            {sentence}
          </Heading>
          <blockquote className="full">
            <Sv>{wording}</Sv>
          </blockquote>
          <p className="quiet">
            <Text
              id="register.request.days"
              values={{ received: dayText(receivedOn), due: dueOn === null ? 'none' : dayText(dueOn) }}
            />
          </p>
          <div className="round-acts">
            <RunActs caseId={caseId} instanceId={id} />
          </div>
        </>
      )}
    </Loaded>
  );
}
