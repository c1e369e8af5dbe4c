import { Suspense, useMemo } from 'react';
import { Outlet, ScrollRestoration, useNavigate } from 'react-router';
import { useText } from '../intl/text';
import { KeyHelp } from '../keys/key-help';
import { useKeys } from '../keys/keys';
import { Events } from '../notifications/events';
import { Announcements } from '../parts/announce';
import { Waiting } from '../parts/loaded';
import { SignedIn, useSession } from '../session/session';
import { TimeLeft } from '../session/time-left';
import { Foot } from './foot';
import { useKeptFocus } from './keep-focus';
import { placesFor } from './navigation';
import { Rail } from './rail';
import { scrollPlace } from './scroll-place';
import { Top } from './top';

/** What surrounds every page of a signed-in person. */
export function Shell() {
  const text = useText();
  useKeptFocus();
  return (
    <Announcements>
      <a className="skip" href="#innehall">
        {text('app.skip')}
      </a>
      <SignedIn>
        <Events>
          <TimeLeft />
          <KeyHelp />
          <PlaceKeys />
          <div className="app">
            <Rail />
            <div className="sheet">
              <Top />
              <main className="page" id="innehall" tabIndex={-1}>
                <Suspense fallback={<Waiting />}>
                  <Outlet />
                </Suspense>
              </main>
              <Foot />
            </div>
          </div>
        </Events>
      </SignedIn>
      <ScrollRestoration getKey={scrollPlace} />
    </Announcements>
  );
}

/** `G` and a letter go to a place. */
function PlaceKeys() {
  const { mandates } = useSession();
  const text = useText();
  const go = useNavigate();
  useKeys(
    useMemo(
      () =>
        placesFor(mandates.map(({ role }) => role)).map(({ to, name, key }) => ({
          combo: `g ${key}`,
          says: text(name),
          run: () => void go(to),
        })),
      [mandates, text, go],
    ),
  );
  return null;
}
