import { useText } from '../../../intl/text';
import { Heading } from '../../../parts/heading';
import { Crumbs } from '../../../shell/crumbs';
import { Absences } from './absences';
import { CalendarFeeds } from './calendar-feeds';
import { Declarations } from './declarations';
import { Display } from './display';
import { HandOvers } from './hand-overs';
import { Letters } from './letters';
import { OwnData } from './own-data';
import { Sessions } from './sessions';

/** What everyone may decide for themselves. */
export function Settings() {
  const text = useText();
  return (
    <>
      <Crumbs trail={[{ name: text('settings.title') }]} />
      <div className="settings">
        <Heading title={text('settings.title')} say>
          {text('settings.title')}
        </Heading>
        <Declarations />
        <Letters />
        <Absences />
        <HandOvers />
        <CalendarFeeds />
        <Display />
        <Sessions />
        <OwnData />
      </div>
    </>
  );
}
