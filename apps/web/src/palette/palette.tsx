import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Heading,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { AriaLanguage } from '../intl/aria-language';
import { Text, useText } from '../intl/text';
import { useAnnounce } from '../parts/announce';
import type { Entry, EntryGroup } from './entries';
import { useGroups } from './use-groups';

interface PaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Finds cases, people, pages and help, and does what can be done where one is. */
export function Palette({ open, onClose }: PaletteProps) {
  return (
    <AriaLanguage>
      <ModalOverlay className="over" isDismissable isOpen={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
        <Modal className="dialog palette">
          <Dialog>
            <Search onClose={onClose} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </AriaLanguage>
  );
}

function Search({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const groups = useGroups(typed);
  const run = (id: string): void => {
    const entry = groups.flatMap(({ entries }) => entries).find((one) => one.id === id);
    onClose();
    entry?.run();
  };
  // The list points at its first line only after a moment, for screen readers; who types on is not made to wait.
  const enterAtOnce = ({ key, currentTarget }: KeyboardEvent): void => {
    const first = groups[0]?.entries[0];
    const isPointed = currentTarget.hasAttribute('aria-activedescendant');
    if (key === 'Enter' && !isPointed && first && typed.trim() !== '') run(first.id);
  };
  useCount(groups);
  return (
    <>
      <Heading slot="title" level={2} className="vh">
        {text('palette.title')}
      </Heading>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className="palette-field">
          <Label className="vh">{text('palette.field')}</Label>
          <Input ref={field} className="in" placeholder={text('palette.field')} onKeyDown={enterAtOnce} />
        </SearchField>
        <Menu
          className="palette-list"
          aria-label={text('palette.list')}
          items={groups}
          onAction={(key) => run(String(key))}
          renderEmptyState={() => (
            <p className="quiet small">
              <Text id="palette.none" values={{ words: typed.trim() }} />
            </p>
          )}
        >
          {(group: EntryGroup) => (
            // A group and a line of one name would make the list a ring, which never ends.
            <MenuSection id={`group ${group.id}`}>
              <Header>{group.name}</Header>
              <Collection items={group.entries}>{(entry: Entry) => <Line entry={entry} />}</Collection>
            </MenuSection>
          )}
        </Menu>
      </Autocomplete>
      <p className="quiet small">
        <Text id="palette.way" />
      </p>
    </>
  );
}

function Line({ entry: { id, name, more } }: { readonly entry: Entry }) {
  return (
    <MenuItem id={id} textValue={name} className="palette-line">
      <b>{name}</b> {more !== undefined && <span>{more}</span>}
    </MenuItem>
  );
}

const SAY_AFTER_MS = 700;

/** How many hits there are, said once the list has come to rest. */
function useCount(groups: readonly EntryGroup[]): void {
  const { say } = useAnnounce();
  const text = useText();
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const words = text('palette.count', { count });
  useEffect(() => {
    const timer = setTimeout(() => say(words), SAY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [words, say]);
}
