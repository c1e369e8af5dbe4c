import { fieldOf, type ActorView, type Mandate, type Matter } from './mandate.js';
import { grantsFor, isOpen, type OperationName, type Reach } from './operations.js';

/** Whether someone may do an operation on this very matter: by a mandate whose reach takes it in. */
export const mayWithin = (actor: ActorView, operation: OperationName, matter: Matter): boolean =>
  isOpen(operation) || grantsFor(operation, actor).some(({ mandate, reach }) => takesIn(mandate, reach, matter));

/**
 * What is one's own is narrowed by everything that the mandate names. The other reaches are not: who works in the collaboration
 * reads all of it, and `published`, `own` and `as-the-act` are narrowed by what is shown and by the act.
 */
function takesIn(mandate: Mandate, reach: Reach, matter: Matter): boolean {
  const { region, healthCareRegion, company, caseId, instanceId, field, body } = mandate;
  const isOfInstance = instanceId === undefined || instanceId === matter.instanceId;
  const isOfCase = isOfInstance && (caseId === undefined || caseId === matter.caseId);
  const isOfField = field === undefined || field === fieldOf(matter.kind);
  switch (reach) {
    case 'own-area':
      return (
        isOfCase &&
        isOfField &&
        healthCareRegion !== undefined &&
        (matter.area ?? healthCareRegion) === healthCareRegion
      );
    case 'own-region':
      return isOfCase && isOfField && (matter.region === null || region === matter.region);
    case 'own-product':
      return isOfCase && isOfField && company === matter.company;
    case 'own-case':
      return isOfCase && isOfField && caseId !== undefined;
    case 'own-body':
      return isOfCase && isOfField && body !== undefined && body === matter.body;
    case 'national':
    case 'published':
    case 'own':
    case 'as-the-act':
      return true;
  }
}
