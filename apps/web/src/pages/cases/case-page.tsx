import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import type { CaseCourse, CaseView } from '#contract';
import { useText } from '../../intl/text';
import { useKeys } from '../../keys/keys';
import { AtRest } from '../../parts/at-rest';
import { Later } from '../../parts/later';
import { Loaded, Waiting } from '../../parts/loaded';
import { Opened } from '../new-case/opened';
import { ActsPanel } from './acts-panel';
import { CaseHead } from './head';
import { CaseAdvice } from './case-advice';
import { CaseCrumbs } from './case-crumbs';
import { ClosedAreas } from './closed-areas';
import { Deadlines } from './deadlines';
import { Documents } from './documents';
import { Journal } from './journal';
import { LinkedCases } from './linked-cases';
import { caseQuery, courseQuery } from './queries';
import { Steps } from './steps';
import { CaseTasks } from './case-tasks';
import { Tracks } from './tracks';
import { Ways } from './ways';

/** One case: where it stands, what can be done, what has happened and where it can go. */
export function CasePage() {
  const { id = '' } = useParams();
  const found = useQuery(caseQuery(id));
  const course = useQuery(courseQuery(id));
  return (
    <Loaded query={found}>
      {(shown) => <Loaded query={course}>{(road) => <Case found={shown} course={road} />}</Loaded>}
    </Loaded>
  );
}

function Case({ found, course }: { readonly found: CaseView; readonly course: CaseCourse }) {
  const { id } = found;
  useSectionKeys();
  return (
    <>
      <CaseCrumbs of={found} />
      <Opened />
      <CaseHead found={found} course={course} />
      <Steps steps={course.steps} />
      <div className="cols">
        <aside className="side first">
          <ActsPanel found={found} />
          <Later>
            <Deadlines found={found} />
            <CaseTasks tasks={course.tasks} />
            <AtRest until={<Waiting />}>
              <Documents caseId={id} />
              <CaseAdvice caseId={id} />
            </AtRest>
            <LinkedCases found={found} />
            <ClosedAreas areas={course.closedAreas} />
          </Later>
        </aside>
        <div>
          <Later>
            <Tracks tracks={course.tracks} />
            <Journal caseId={id} counts={course.counts} />
            <Ways found={found} course={course} />
          </Later>
        </div>
      </div>
    </>
  );
}

/** `A` goes to the acts, `G J` to the journal, `G F` to the deadlines. */
function useSectionKeys(): void {
  const text = useText();
  useKeys(
    useMemo(
      () => [
        { combo: 'a', says: text('case.keys.acts'), run: () => focusOn('handlingar') },
        { combo: 'g j', says: text('case.keys.journal'), run: () => focusOn('journal') },
        { combo: 'g f', says: text('case.keys.deadlines'), run: () => focusOn('frister') },
      ],
      [text],
    ),
  );
}

function focusOn(id: string): void {
  const heading = document.getElementById(id);
  heading?.focus();
  heading?.scrollIntoView({ block: 'start' });
}
