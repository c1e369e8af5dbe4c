import { useNavigate } from 'react-router';
import { useText } from '../intl/text';
import { actPath } from '../pages/cases/act-path';
import { HELP_PAGES } from '../pages/help/pages';
import { openingPath, useOpenings } from '../pages/new-case/openings';
import { useSession } from '../session/session';
import { signOut } from '../session/sign-out';
import { placesFor } from '../shell/navigation';
import { turnTheme } from '../shell/theme';
import { caseMore, fittingActs, fittingEntries, fittingMandates, type Entry, type EntryGroup } from './entries';
import { useActsHere, useFoundCases, useMandates } from './use-palette';

/** Everything that fits what is typed, group by group; what can be done on the open page comes first. */
export function useGroups(typed: string): readonly EntryGroup[] {
  const text = useText();
  const groups = [
    { id: 'acts', name: text('palette.acts'), entries: useActEntries(typed) },
    { id: 'begin', name: text('new.title'), entries: useBeginEntries(typed) },
    { id: 'cases', name: text('palette.cases'), entries: useCaseEntries(typed) },
    { id: 'persons', name: text('palette.persons'), entries: usePersonEntries(typed) },
    { id: 'places', name: text('palette.places'), entries: usePlaceEntries(typed) },
    { id: 'commands', name: text('palette.commands'), entries: useCommandEntries(typed) },
    { id: 'help', name: text('palette.help'), entries: useHelpEntries(typed) },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

function useActEntries(typed: string): readonly Entry[] {
  const text = useText();
  const go = useNavigate();
  const { caseId, acts } = useActsHere();
  if (caseId === null) return [];
  return fittingActs(acts, typed).map((act) => {
    const more = act.whyNot ? text('palette.acts.not', { reason: act.whyNot.sentence }) : act.keyLabel;
    return {
      id: `act ${act.instanceId} ${act.act}`,
      name: act.label,
      ...(more !== null && { more }),
      run: () => void go(actPath(caseId, act)),
    };
  });
}

function useBeginEntries(typed: string): readonly Entry[] {
  const text = useText();
  const go = useNavigate();
  const ways = useOpenings();
  if (ways.length === 0) return [];
  const all = { id: 'begin', name: text('new.title'), run: () => void go('/arenden/nytt') };
  // Before anything is typed one way in is enough.
  if (typed.trim() === '') return [all];
  const each = ways.map((way) => ({
    id: `begin ${way.chart} ${way.act} ${way.processVersion}`,
    name: way.label,
    more: way.chartLabel,
    run: () => void go(openingPath(way)),
  }));
  return fittingEntries([all, ...each], typed);
}

function useCaseEntries(typed: string): readonly Entry[] {
  const text = useText();
  const go = useNavigate();
  const found = useFoundCases(typed);
  const cases = found.map((one) => ({
    id: `case ${one.id}`,
    name: one.product,
    more: caseMore(one),
    run: () => void go(`/arenden/${one.id}`),
  }));
  if (cases.length === 0) return cases;
  const words = typed.trim();
  const all = {
    id: 'cases all',
    name: text('palette.cases.all', { words }),
    run: () => void go(`/arenden?sok=${encodeURIComponent(words)}`),
  };
  return [...cases, all];
}

function usePersonEntries(typed: string): readonly Entry[] {
  const go = useNavigate();
  const { may } = useSession();
  const mandates = useMandates(may('read-network') && typed.trim().length > 1);
  return fittingMandates(mandates, typed).map(({ id, personId, personName, roleLabel }) => ({
    id: `person ${id}`,
    name: personName ?? roleLabel,
    more: roleLabel,
    run: () => void go(`/natverket/${personId}`),
  }));
}

function usePlaceEntries(typed: string): readonly Entry[] {
  const text = useText();
  const go = useNavigate();
  const { mandates, may } = useSession();
  const { caseId } = useActsHere();
  const to = (path: string, name: string): Entry => ({ id: `place ${path}`, name, run: () => void go(path) });
  const here = caseId === null ? [] : [to(`/arenden/${caseId}/karta`, text('palette.places.map'))];
  const places = placesFor(mandates.map(({ role }) => role)).map((place) => to(place.to, text(place.name)));
  const own = [to('/aviseringar', text('notices.title')), to('/installningar', text('settings.title'))];
  const running = may('read-settings')
    ? [to('/drift', text('operation.limits')), to('/drift/paminnelser', text('operation.reminders'))]
    : [];
  const jobs = may('read-failed-jobs') ? [to('/drift/bakgrund', text('operation.jobs'))] : [];
  return fittingEntries([...here, ...places, ...own, ...running, ...jobs], typed);
}

function useCommandEntries(typed: string): readonly Entry[] {
  const text = useText();
  const all = [
    { id: 'command theme', name: text('palette.theme'), run: turnTheme },
    { id: 'command sign-out', name: text('palette.sign-out'), run: signOut },
  ];
  return typed.trim() === '' ? [] : fittingEntries(all, typed);
}

function useHelpEntries(typed: string): readonly Entry[] {
  const text = useText();
  const go = useNavigate();
  const all = HELP_PAGES.map(({ slug, name }) => ({
    id: `help ${slug}`,
    name: text(name),
    run: () => void go(`/hjalp/${slug}`),
  }));
  const start = { id: 'help', name: text('help.title'), run: () => void go('/hjalp') };
  return typed.trim() === '' ? [start] : fittingEntries([start, ...all], typed);
}
