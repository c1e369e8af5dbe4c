import { useQuery } from '@tanstack/react-query';
import type { CalendarFeedList, CreatedCalendarFeed } from '#contract';
import { pageOf } from '../../../api/queries';
import { instantText } from '../../../intl/days';
import { locale } from '../../../intl/locale';
import { useText } from '../../../intl/text';
import { Button } from '../../../parts/button';
import { Fault } from '../../../parts/fault';
import { TextField } from '../../../parts/field';
import { Section } from './section';
import { useChange } from './use-own';

/** Last days and meetings in one's own calendar, by an address that is a secret. */
export function CalendarFeeds() {
  const text = useText();
  const { data, error, refetch } = useQuery(pageOf<CalendarFeedList>('/calendar-feeds'));
  const create = useChange<CreatedCalendarFeed>();
  const revoke = useChange<unknown>();
  const refused = create.error ?? revoke.error;
  const feeds = (data?.calendarFeeds ?? []).filter(({ revokedAt }) => revokedAt === null);
  return (
    <Section id="kalender" title={text('settings.calendars')} help={text('settings.calendars.help')}>
      {create.data && (
        <TextField
          label={text('settings.calendar.address')}
          help={text('settings.calendar.once')}
          readOnly
          value={create.data.url}
          onFocus={(event) => event.target.select()}
        />
      )}
      {feeds.length > 0 && (
        <ul className="lines">
          {feeds.map(({ id, createdAt }) => {
            const when = instantText(createdAt);
            return (
              <li key={id}>
                {text('settings.calendar', { when })}{' '}
                <Button
                  look="bare"
                  aria-label={text('settings.calendar.revoke.of', { when })}
                  onClick={() =>
                    revoke.mutate({
                      path: `/calendar-feeds/${id}/revocations`,
                      method: 'POST',
                      body: {},
                      said: text('settings.calendar.revoked'),
                    })
                  }
                >
                  {text('settings.calendar.revoke')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {refused && <Fault error={refused} />}
      {error && !data && <Fault error={error} retry={() => void refetch()} />}
      <p>
        <Button
          onClick={() =>
            create.mutate({
              path: '/calendar-feeds',
              method: 'POST',
              body: { role: null, locale },
              said: text('settings.calendar.created'),
            })
          }
        >
          {text('settings.calendar.new')}
        </Button>
      </p>
    </Section>
  );
}
