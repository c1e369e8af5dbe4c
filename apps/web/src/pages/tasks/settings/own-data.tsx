import { openPage } from '../../../intl/locale';
import { useText } from '../../../intl/text';
import { Section } from './section';

/** What is kept of the reader, to take along; and following cases that are not one's task. */
export function OwnData() {
  const text = useText();
  return (
    <Section id="om-dig" title={text('settings.own-data')} help={text('settings.own-data.help')}>
      <p className="row">
        <a className="b" href="/app/api/persons/me/exports" download="ordna-mina-uppgifter.json">
          {text('settings.own-data.get')}
        </a>
        <a href={openPage('/oppet/folj')}>{text('settings.follow')}</a>
      </p>
    </Section>
  );
}
