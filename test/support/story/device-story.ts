import type { JsonRecord } from '#process';
import { CaseStory } from './case-story.js';
import { contact, coordinator, evaluator, preparer, procurer } from './people.js';
import { REASONS, type StoryFacts } from './facts.js';
import type { Place } from './place.js';
import type { Story } from './story.js';
import type { Product } from './world.js';

/** All parts of an evaluation of a device. */
const COVERS = ['health-economics', 'ethics', 'law', 'organisation', 'follow-up-need'];

/** The parts that every recommendation on a device has; no follow-up, and it is said why. */
export const DEVICE_PARTS: StoryFacts = {
  population: 'Vuxna med svåra besvär.',
  comparator: 'Vård som vanligt.',
  humanDignity: 'Ingen grupp ställs utanför.',
  needAndSolidarity: 'Behovet är stort.',
  costEffectiveness: 'Kostnaden står i rimlig proportion till nyttan.',
  noFollowUpBecause: 'Inget register samlar uppgifterna.',
};

const SCREENING: StoryFacts = {
  proposal: 'take-up',
  criteria: [{ criterion: 'equality', met: true, reason: 'Vården är ojämlik i dag.' }],
  preconditions: [{ precondition: 'ce-marked-or-close', met: true }],
};

/** A case about devices, and the roads that only such a case takes. */
export class DeviceStory extends CaseStory {
  /** A region nominates, with those who stand behind it. */
  static async isNominated(
    story: Story,
    of: Product,
    about: StoryFacts,
    others: readonly JsonRecord[] = [],
  ): Promise<DeviceStory> {
    const senders = [{ kind: 'region', region: '23' }, ...others];
    const facts = { motive: 'Införandet går för fort och blir ojämlikt.', senders, ...about };
    const { caseId } = await story.opens(contact('23'), 'device-case', of, 'NOMINATED', facts);
    return new DeviceStory(story, caseId, of);
  }

  /** The preparatory group proposes the case, and the council takes it in. */
  async isTakenIn(on: string, facts: StoryFacts = {}): Promise<void> {
    await this.as(coordinator).does('ACCEPT_NOMINATION');
    await this.isScreened();
    await this.councilDecides('inclusion', { outcome: 'included', ...facts }, { on });
  }

  async isScreened(): Promise<void> {
    await this.as(preparer).does('SCREENED', SCREENING);
  }

  async isCeMarked(): Promise<void> {
    await this.as(preparer).does('CE_MARKED', { deviceClass: 'IIb', regulation: 'MDR' });
  }

  async isLegallyChecked(outcome: string, more: StoryFacts = {}): Promise<void> {
    await this.as(preparer).does('LEGAL_CHECKED', { outcome, ...more });
  }

  /** The purchasing function says how the product is to be bought. */
  async strategyIsApproved(choice: string): Promise<Place> {
    await this.as(procurer).does('START_STRATEGY');
    const purchase = this.at('procurement');
    await purchase.as(procurer).does('CHOOSE', { choice, approvedBy: 'Inköpsrådet' });
    return purchase;
  }

  /** One evaluation, from the question to the company to the published report. */
  async evaluationIsPublished(on: string, member?: string): Promise<void> {
    const evaluation = this.at('device-evaluation', member).as(evaluator);
    await evaluation.does('COMPANY_ASKED');
    await evaluation.does('DOSSIER_RECEIVED');
    await evaluation.does('DOSSIER_ACCEPTED', { confidentialPartsMarked: true });
    await evaluation.does('START_ASSESSMENT');
    await this.story.on(on);
    await evaluation.does('DRAFT_SENT');
    await evaluation.does('REPORT_FINAL', { covers: COVERS });
    await evaluation.does('REPORT_PUBLISHED');
  }

  /** The draft goes to those who work with the product, who answer in time, and is then final. */
  async draftIsHeard(): Promise<void> {
    await this.as(preparer).does('START_DRAFT');
    await this.consulteesAreHeard();
  }

  /** Before the council decides; on a product that joined later too. */
  async consulteesAreHeard(): Promise<void> {
    await this.as(coordinator).does('SEND_TO_CONSULTEES', { bodies: ['Exempelförbundet'] });
    await this.as(coordinator).does('CONSULTEE_ANSWERED', { body: 'Exempelförbundet', answer: 'Vi håller med.' });
    await this.as(coordinator).does('CONSULTATION_CLOSED');
    await this.as(preparer).does('FINAL_DRAFT');
  }

  /** An item on the answer stands before the council, ready for the question. */
  itemIsReady(on: string, kind = 'recommendation'): Promise<Place> {
    return this.isDeliberated(kind, { on });
  }
}

/** A decision with the parts that every answer on a device has. */
export const answerOf = (answer: StoryFacts): StoryFacts => ({ reasons: REASONS, ...DEVICE_PARTS, ...answer });
