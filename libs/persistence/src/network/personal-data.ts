/**
 * What becomes of a column when a person is erased.
 *
 * - `code`: ids, codes, hashes and other words of ours; nothing to erase
 * - `emptied`: in the person's own rows it becomes empty
 * - `swept`: wherever the person's name or address occurs in it, in anybody's row, it is taken out
 * - `follows`: bytes that cannot be searched; they become empty with the first word that is taken out of their row
 * - `guarded`: hashed or derived from what is hashed; names of the network's people are refused on their way in
 */
export type Treatment = 'code' | 'emptied' | 'swept' | 'follows' | 'guarded';

/** One table, as far as it holds words or points to people. */
export interface PersonalTable {
  readonly table: string;
  readonly purpose: string;
  readonly retention: string;
  /** Columns by which a row is a person's own: their id, or a condition over `$1` (id), `$2` (address), `$3` (subjects). */
  readonly own?: string;
  /** Whether a person's own rows go altogether when they are erased. */
  readonly ownRowsGo?: boolean;
  /** Every column of text or JSON, emptied ones first. */
  readonly columns: Readonly<Record<string, Treatment>>;
  /** Never given out, also not to the person: keys and tokens. */
  readonly secret?: readonly string[];
}

const CASE_LIFE = 'As long as the case: it is an official record';
const WITH_PERSON = 'Until the person is erased';
const codes = (...names: readonly string[]): Readonly<Record<string, Treatment>> =>
  Object.fromEntries(names.map((name) => [name, 'code']));

/**
 * Where personal data lies: every table with a column of text or JSON, or with one that names a person. A test compares it with
 * the schema, so that a new table cannot be forgotten. Published as `docs/personal-data.md`.
 *
 * @source domain/law-and-conventions.md#7 (req 7.1 data map and retention per person field)
 */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  {
    table: 'person',
    purpose: 'Who somebody is and how they are reached',
    retention: WITH_PERSON,
    own: 'id = $1',
    columns: { name: 'emptied', email: 'emptied', ...codes('kind', 'locale', 'digest') },
  },
  {
    table: 'person_login',
    purpose: 'By which sign-in somebody is known',
    retention: WITH_PERSON,
    own: 'person_id = $1',
    ownRowsGo: true,
    columns: codes('issuer', 'subject'),
  },
  {
    table: 'mandate',
    purpose: 'Who holds which role, where and when',
    retention: 'Kept: shows by what right something was done; names nobody but by id',
    own: 'person_id = $1',
    columns: {
      company: 'swept',
      seat: 'swept',
      decision_ref: 'swept',
      ...codes('role', 'region', 'health_care_region', 'field', 'body', 'ended_reason'),
    },
  },
  {
    table: 'absence',
    purpose: 'Who was away and who stood in',
    retention: 'Kept: shows on whose behalf something was done; names nobody but by id',
    own: 'person_id = $1 OR substitute_id = $1',
    columns: {},
  },
  {
    table: 'hand_over',
    purpose: 'Whose tasks somebody else had',
    retention: 'Kept: shows on whose behalf something was done; names nobody but by id',
    own: 'person_id = $1 OR receiver_id = $1',
    columns: {},
  },
  {
    table: 'network_entry',
    purpose: 'Log of the network: who did what',
    retention: 'Kept: append-only, ids and codes only',
    own: `actor_id = $1 OR subject_id = $1 OR on_behalf_of = $1 OR details->>'personId' = $1::text`,
    columns: codes('what', 'details'),
  },
  {
    table: 'body_meeting',
    purpose: 'Meetings of advising bodies, their agendas and minutes',
    retention: 'Kept: what a body did; names are swept when a person is erased',
    own: 'recorded_by = $1',
    columns: { place: 'swept', agenda: 'swept', minutes: 'swept', ...codes('body', 'held_at', 'state') },
  },
  {
    table: 'body_goal',
    purpose: 'Goals of advising bodies, and who answers for them',
    retention: 'Kept; who answers for one stands there by id',
    own: 'owner_id = $1 OR recorded_by = $1',
    columns: { text: 'swept', measure: 'swept', ...codes('body', 'ended') },
  },
  {
    table: 'body_goal_follow_up',
    purpose: 'How goals stood when somebody looked',
    retention: 'Kept',
    own: 'recorded_by = $1',
    columns: { text: 'swept', standing: 'code' },
  },
  {
    table: 'body_reminder',
    purpose: 'What waits for a body, told to those who lead it',
    retention: 'Kept: ids and codes only',
    own: 'person_id = $1',
    columns: codes('body', 'due', 'seat', 'state'),
  },
  {
    table: 'education_occasion',
    purpose: 'Education plans of advising bodies',
    retention: 'Kept',
    own: 'recorded_by = $1',
    columns: {
      course: 'swept',
      audience: 'swept',
      description: 'swept',
      place: 'swept',
      ...codes('body', 'state'),
    },
  },
  {
    table: 'watch_item',
    purpose: 'Products and therapies that advising bodies watch',
    retention: 'Kept',
    own: 'recorded_by = $1',
    columns: { subject: 'swept', why: 'swept', ...codes('body', 'ended') },
  },
  {
    table: 'case_advice',
    purpose: 'What advising bodies say of cases',
    retention: CASE_LIFE,
    own: 'recorded_by = $1',
    columns: { text: 'swept', body: 'code' },
  },
  {
    table: 'web_session',
    purpose: 'Signed-in browsers',
    retention: 'Until the session ends; at most 12 hours unless set otherwise',
    own: 'person_id = $1',
    ownRowsGo: true,
    columns: codes('secret_hash', 'id_token'),
    secret: ['id_token', 'secret_hash'],
  },
  {
    table: 'sign_in_attempt',
    purpose: 'Sign-ins under way',
    retention: 'Minutes',
    columns: codes('state_hash', 'browser_hash', 'nonce', 'code_verifier', 'return_to'),
    secret: ['nonce', 'code_verifier'],
  },
  {
    table: 'attempt_window',
    purpose: 'From which network addresses somebody tries to get in too often',
    retention: 'Minutes',
    columns: codes('kind', 'key'),
  },
  {
    table: 'provider_record',
    purpose: 'What our own sign-in provider keeps: sessions, grants and tokens',
    retention: 'Until each expires; at most 14 days',
    own: `payload->>'accountId' = ANY ($3::text[])`,
    ownRowsGo: true,
    columns: codes('id_hash', 'model', 'payload', 'grant_id', 'uid'),
    secret: ['payload'],
  },
  {
    table: 'migration_run',
    purpose: 'Who had cases taken to another version of their process, and what became of it',
    retention: 'Kept: shows by whom something was done; names nobody but by id',
    own: 'requested_by = $1',
    columns: codes('kind', 'migration', 'meant', 'status', 'result', 'portion_ids'),
  },
  {
    table: 'service_account',
    purpose: 'Accounts of other systems',
    retention: 'Kept, revoked or not; names nobody but by id',
    own: 'id = $1 OR created_by = $1',
    columns: codes('secret_hash'),
    secret: ['secret_hash'],
  },
  {
    table: 'letter',
    purpose: 'Letters as they were written',
    retention: 'The words as long as the person; that a letter was sent as long as the case',
    own: 'person_id = $1 OR on_behalf_of = $1 OR lower(address) = lower($2)',
    columns: {
      subject: 'emptied',
      body_text: 'emptied',
      body_html: 'emptied',
      address: 'emptied',
      calendar: 'emptied',
      unsubscribe_url: 'emptied',
      last_error: 'emptied',
      ...codes('role', 'region', 'locale', 'kind', 'state', 'message_id'),
    },
  },
  {
    table: 'bounced_address',
    purpose: 'Addresses whose letters came back',
    retention: WITH_PERSON,
    own: 'lower(address) = lower($2)',
    ownRowsGo: true,
    columns: { address: 'swept', status: 'code' },
  },
  {
    table: 'notice',
    purpose: 'What somebody is to be told',
    retention: 'Kept: ids and codes only',
    own: 'person_id = $1',
    columns: codes('notice', 'audience', 'channel', 'region', 'state'),
  },
  {
    table: 'local_question',
    purpose: 'Questions to colleagues within a region, and their answers',
    retention: 'The words as long as the case; whom it was asked of until they are erased',
    own: 'lower(recipient_email) = lower($2)',
    columns: {
      recipient_name: 'emptied',
      recipient_email: 'emptied',
      question: 'swept',
      answer: 'swept',
      ...codes('region', 'asked_of', 'status', 'asked_by', 'request_key', 'renewal_key', 'not_noted'),
    },
  },
  {
    table: 'incoming_document',
    purpose: 'What has come in by mail, whole as it came',
    retention: `${CASE_LIFE}; who sent it until they are erased`,
    own: 'sender_id = $1 OR lower(sender_address) = lower($2)',
    columns: {
      sender_name: 'emptied',
      sender_address: 'emptied',
      subject: 'swept',
      body_text: 'swept',
      attachments: 'swept',
      message_id: 'swept',
      raw: 'follows',
      ...codes('fingerprint', 'kind', 'state'),
    },
  },
  {
    table: 'calendar_feed',
    purpose: 'Addresses by which a calendar reads somebody’s deadlines',
    retention: WITH_PERSON,
    own: 'person_id = $1',
    ownRowsGo: true,
    columns: codes('role', 'locale', 'secret_hash'),
    secret: ['secret_hash'],
  },
  {
    table: 'saved_view',
    purpose: 'Names that somebody has given to queries of lists',
    retention: WITH_PERSON,
    own: 'person_id = $1',
    ownRowsGo: true,
    columns: { name: 'swept', query: 'swept', ...codes('place', 'shared_with') },
  },
  {
    table: 'case_assignment',
    purpose: 'Who has looked after a case, and when',
    retention: CASE_LIFE,
    own: 'person_id = $1',
    columns: {},
  },
  {
    table: 'case_progress',
    purpose: 'How far the journal has been read for management’s figures',
    retention: CASE_LIFE,
    columns: codes('opened_precision'),
  },
  {
    table: 'stage_period',
    purpose: 'Which steps a case has been through, and when',
    retention: CASE_LIFE,
    columns: codes('stage', 'entered_precision', 'left_precision'),
  },
  {
    table: 'recommendation_day',
    purpose: 'When answers were published',
    retention: CASE_LIFE,
    columns: codes('published_precision'),
  },
  {
    table: 'reminder',
    purpose: 'Which reminders a task has had',
    retention: CASE_LIFE,
    columns: codes('kind', 'state', 'roles'),
  },
  {
    table: 'reminder_setting',
    purpose: 'The regions’ own days for reminders',
    retention: 'Kept',
    columns: codes('task_kind', 'days'),
  },
  {
    table: 'local_question_link',
    purpose: 'One-time links, by their hash',
    retention: 'As long as the question',
    columns: codes('token_hash'),
  },
  {
    table: 'journal_seal',
    purpose: 'Digests over the ends of all chains',
    retention: 'Kept; append-only',
    columns: codes('prev_digest', 'digest'),
  },
  {
    table: 'journal_seal_head',
    purpose: 'Ends of chains as sealed',
    retention: 'Kept; append-only',
    columns: codes('hash'),
  },
  {
    table: 'link_visit',
    purpose: 'Tries to open a one-time link, with the network address they came from',
    retention: 'A month',
    columns: codes('address', 'selector', 'outcome'),
  },
  {
    table: 'opinion_draft',
    purpose: 'Drafts of a region’s opinion',
    retention: 'Until the answer is given',
    own: 'saved_by = $1::text',
    columns: { body: 'swept', ...codes('region', 'saved_by') },
  },
  {
    table: 'kept_answer',
    purpose: 'First answers to requests, for when they are repeated',
    retention: '30 days',
    own: 'actor = $1::text',
    ownRowsGo: true,
    columns: { answer: 'swept', ...codes('request_hash', 'actor', 'key') },
  },
  {
    table: 'failed_work',
    purpose: 'Work in the background that was given up, and why',
    retention: 'Until it is done; swept when a person is erased',
    columns: { error: 'swept', payload: 'swept', ...codes('job_id', 'queue', 'type') },
  },
  {
    table: 'outbox',
    purpose: 'What has to leave a case',
    retention: '90 days after it is done',
    columns: { payload: 'swept', type: 'code' },
  },
  {
    table: 'case_words',
    purpose: 'What the search looks in',
    retention: CASE_LIFE,
    columns: { product: 'swept', words: 'swept' },
  },
  {
    table: 'confidential_fact',
    purpose: 'Facts under a permission of their own; what somebody has declared of their interests',
    retention: `${CASE_LIFE}; what was declared until the person is erased`,
    own: `case_id IN (SELECT c.id FROM managed_case c WHERE c.kind = 'conflict' AND c.case_key LIKE 'conflict:' || $1::text || ':%')`,
    ownRowsGo: true,
    columns: { value: 'swept', field: 'code' },
  },
  {
    table: 'managed_case',
    purpose: 'What a case is about and where it stands',
    retention: CASE_LIFE,
    columns: {
      product: 'guarded',
      substance: 'guarded',
      indication: 'guarded',
      company: 'guarded',
      case_key: 'guarded',
      ...codes(
        'head_hash',
        'origin',
        'history_id',
        'process_version',
        'kind',
        'main_chart',
        'stage',
        'state',
        'outcome',
        'ball',
        'balls',
      ),
    },
  },
  {
    table: 'instance',
    purpose: 'Where each run of a chart stands, and what it remembers',
    retention: CASE_LIFE,
    own: `chart = 'conflict' AND context->>'person' = $1::text`,
    columns: { context: 'guarded', ...codes('chart', 'key', 'value', 'entered', 'vague', 'fired') },
  },
  {
    table: 'journal_entry',
    purpose: 'Who did what in a case, by id',
    retention: `${CASE_LIFE}; append-only and hashed`,
    own: `body::json->>'actor' = $1::text OR body::json->>'onBehalfOf' = $1::text`,
    columns: { body: 'guarded', ...codes('prev_hash', 'hash', 'act', 'occurred_precision') },
  },
  {
    table: 'text_version',
    purpose: 'Texts put out with a round',
    retention: `${CASE_LIFE}; hashed in the journal`,
    own: 'created_by = $1::text',
    columns: { title: 'guarded', body: 'guarded', ...codes('created_by', 'sha256') },
  },
  {
    table: 'stored_content',
    purpose: 'What documents contain, once each, and who uploaded it',
    retention: 'Until its document is destroyed by the retention plan; what no document uses for a day',
    own: 'stored_by = $1',
    columns: { data: 'guarded', ...codes('sha256', 'media_type') },
    secret: ['data'],
  },
  {
    table: 'document_opening',
    purpose: 'Who opened which secret document, also in vain',
    retention: `${CASE_LIFE}; append-only, ids and codes only`,
    own: 'person_id = $1',
    columns: codes('rendition', 'refusal'),
  },
  {
    table: 'task',
    purpose: 'What a role has to do',
    retention: CASE_LIFE,
    columns: codes('kind', 'role', 'region', 'status'),
  },
  { table: 'deadline', purpose: 'Dates to keep', retention: CASE_LIFE, columns: codes('kind', 'raises', 'status') },
  {
    table: 'organisation',
    purpose: 'Regions, bodies, authorities and companies',
    retention: 'Kept; no personal data',
    columns: codes('kind', 'code', 'name_sv', 'name_en', 'former_names'),
  },
  { table: 'organisation_link', purpose: 'Which is part of which', retention: 'Kept', columns: codes('kind') },
  { table: 'setting', purpose: 'The regions’ own time limits', retention: 'Kept', columns: codes('name', 'span') },
  {
    table: 'identity_key',
    purpose: 'Keys of our own sign-in provider',
    retention: 'Kept',
    columns: codes('name', 'secret'),
    secret: ['secret'],
  },
  {
    table: 'signing_key',
    purpose: 'Keys for links and replies',
    retention: 'Kept',
    columns: codes('purpose', 'key'),
    secret: ['key'],
  },
  {
    table: 'case_follower',
    purpose: 'Addresses that follow cases by mail, for that and nothing else',
    retention: 'Until they stop following; a week where nobody confirms',
    own: 'lower(address) = lower($2)',
    ownRowsGo: true,
    columns: { address: 'swept', locale: 'code' },
  },
  {
    table: 'accessibility_report',
    purpose: 'What somebody reported that they could not use',
    retention: 'Kept until dealt with and archived; the address as long as the report waits',
    own: 'lower(address) = lower($2) OR handled_by = $1',
    columns: { address: 'emptied', page: 'swept', fault: 'swept', locale: 'code' },
  },
  {
    table: 'public_case',
    purpose: 'Which cases are public, and how far their journals have been read for it',
    retention: CASE_LIFE,
    columns: codes('stage'),
  },
  { table: 'schema_change', purpose: 'Which schema changes were made', retention: 'Kept', columns: codes('name') },
];
