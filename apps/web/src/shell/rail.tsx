import { CircleUserRound, KeyRound, Menu } from 'lucide-react';
import { useState } from 'react';
import { NavLink } from 'react-router';
import { Text, useText } from '../intl/text';
import { Icon } from '../parts/icon';
import { useSession } from '../session/session';
import { useTaskCounts } from '../session/task-counts';
import { placesFor, startOf, type Place } from './navigation';

/** Entries that a phone's bottom bar shows beside *More*. */
const IN_BAR = 3;

/** Where one can go: only what the roles held can use. */
export function Rail() {
  const { mandates } = useSession();
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const roles = mandates.map(({ role }) => role);
  const places = placesFor(roles);
  const close = (): void => setOpen(false);
  return (
    <header className={isOpen ? 'rail open' : 'rail'}>
      <NavLink className="brand" to={startOf(roles)}>
        <Logo />
        {text('app.name')}
      </NavLink>
      <nav aria-label={text('nav.label')}>
        <ul className="main">
          {places.slice(0, IN_BAR).map((place) => (
            <Entry key={place.to} place={place} onGo={close} />
          ))}
          <li className="narrow">
            <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              <Icon as={Menu} />
              {text('nav.more')}
            </button>
          </li>
        </ul>
        <ul className="more">
          {places.slice(IN_BAR).map((place) => (
            <Entry key={place.to} place={place} onGo={close} />
          ))}
        </ul>
      </nav>
      <Who />
    </header>
  );
}

function Entry({ place: { to, name, icon }, onGo }: { readonly place: Place; readonly onGo: () => void }) {
  const text = useText();
  return (
    <li>
      <NavLink to={to} onClick={onGo}>
        <Icon as={icon} />
        <span>{text(name)}</span>
        {to === '/uppgifter' && <TaskCount />}
      </NavLink>
    </li>
  );
}

/** How many tasks wait; marked when one of them is late. */
function TaskCount() {
  const counts = useTaskCounts();
  if (!counts || counts.mine === 0) return null;
  return (
    <span className={counts.late > 0 ? 'count hot' : 'count'}>
      {counts.mine}
      <span className="vh">
        <Text id="nav.tasks.count" />
      </span>
    </span>
  );
}

function Who() {
  const { name, mandates } = useSession();
  const text = useText();
  return (
    <div className="who">
      <NavLink to="/installningar" className="me">
        <Icon as={CircleUserRound} />
        <span className="vh">{text('settings.title')}</span>
        <p>
          <b>{name ?? text('session.nameless')}</b>
          {mandates.slice(0, 2).map(({ label }) => (
            <span key={label}>{label}</span>
          ))}
        </p>
      </NavLink>
      <a className="account" href="/account">
        <Icon as={KeyRound} />
        <span>{text('nav.account')}</span>
      </a>
    </div>
  );
}

function Logo() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path
        d="M2 15.5h4M8 15.5h4M14 15.5h4M8 10h4M14 10h4M14 4.5h4"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
      />
    </svg>
  );
}
