import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonRow } from './journal-rows.js';

/** A meeting of an advising body, with its agenda and, once published, its minutes. */
@Entity('body_meeting')
@Check('body_meeting_state_check', `state IN ('planned', 'held', 'cancelled')`)
@Check('body_meeting_minutes_check', `(minutes IS NULL) = (minutes_on IS NULL)`)
@Index('body_meeting_body', ['body', 'held_on'])
export class BodyMeetingRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') body: string;
  @Column('date') held_on: string;
  @Column('text', { nullable: true }) held_at: string | null;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text') state: string;
  @Column('jsonb') agenda: unknown;
  @Column('text', { nullable: true }) minutes: string | null;
  @Column('date', { nullable: true }) minutes_on: string | null;
  @Column('uuid') recorded_by: string;
  @Column('integer', { default: 1 }) revision: number;
}

/** A time-bound goal, who answers for it, and when it is looked at. */
@Entity('body_goal')
@Check('body_goal_ended_check', `ended IN ('reached', 'not-reached', 'withdrawn')`)
@Index('body_goal_body', ['body', 'due_on'])
export class BodyGoalRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') body: string;
  @Column('text') text: string;
  @Column('text') measure: string;
  @Column('uuid') owner_id: string;
  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'body_goal_owner_id_fkey' })
  owner: Relation<PersonRow>;
  @Column('date') set_on: string;
  @Column('date') due_on: string;
  @Column('date', { nullable: true }) consulted_on: string | null;
  @Column('date', { nullable: true }) follow_up_on: string | null;
  @Column('text', { nullable: true }) ended: string | null;
  @Column('date', { nullable: true }) ended_on: string | null;
  @Column('uuid') recorded_by: string;
  @Column('integer', { default: 1 }) revision: number;
}

/** What somebody found when they looked how a goal stands. */
@Entity('body_goal_follow_up')
@Index('body_goal_follow_up_goal', ['goal_id', 'looked_on'])
export class BodyGoalFollowUpRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') goal_id: string;
  @ManyToOne(() => BodyGoalRow)
  @JoinColumn({ name: 'goal_id', foreignKeyConstraintName: 'body_goal_follow_up_goal_id_fkey' })
  goal: Relation<BodyGoalRow>;
  @Column('date') looked_on: string;
  @Column('text') standing: string;
  @Column('text') text: string;
  @Column('uuid') recorded_by: string;
}

/** An occasion of a body's education plan. */
@Entity('education_occasion')
@Check('education_occasion_state_check', `state IN ('planned', 'held', 'cancelled')`)
@Check('education_occasion_days_check', `to_on >= from_on`)
@Index('education_occasion_body', ['body', 'from_on'])
export class EducationOccasionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') body: string;
  @Column('text') course: string;
  @Column('text') audience: string;
  @Column('text') description: string;
  @Column('date') from_on: string;
  @Column('date') to_on: string;
  @Column('text', { nullable: true }) place: string | null;
  @Column('integer', { nullable: true }) places: number | null;
  @Column('text') state: string;
  @Column('uuid') recorded_by: string;
  @Column('integer', { default: 1 }) revision: number;
}

/** What a body keeps an eye on. A case is pointed at without a foreign key, which would lock its row. */
@Entity('watch_item')
@Index('watch_item_body', ['body', 'from_on'])
export class WatchItemRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') body: string;
  @Column('text') subject: string;
  @Column('text') why: string;
  @Column('uuid', { nullable: true }) case_id: string | null;
  @Column('date') from_on: string;
  @Column('text', { nullable: true }) ended: string | null;
  @Column('date', { nullable: true }) ended_on: string | null;
  @Column('uuid') recorded_by: string;
  @Column('integer', { default: 1 }) revision: number;
}

/** What a body says of a case, beside it. */
@Entity('case_advice')
@Index('case_advice_case', ['case_id'])
export class CaseAdviceRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') body: string;
  @Column('uuid') case_id: string;
  @Column('uuid', { nullable: true }) meeting_id: string | null;
  @ManyToOne(() => BodyMeetingRow)
  @JoinColumn({ name: 'meeting_id', foreignKeyConstraintName: 'case_advice_meeting_id_fkey' })
  meeting: Relation<BodyMeetingRow> | null;
  @Column('text') text: string;
  @Column('boolean') published: boolean;
  @Column('date') given_on: string;
  @Column('date', { nullable: true }) withdrawn_on: string | null;
  @Column('uuid') recorded_by: string;
  @Column('integer', { default: 1 }) revision: number;
}

/** Something that waits for a body, or a place in the network, told to one person among their collected news; a vacant place, by a letter. */
@Entity('body_reminder')
@Check('body_reminder_state_check', `state IN ('waiting', 'written', 'in-app')`)
@Check('body_reminder_about_check', `(body IS NULL) <> (role IS NULL)`)
@Index('body_reminder_waiting', ['person_id'], { where: `state = 'waiting'` })
export class BodyReminderRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') person_id: string;
  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'body_reminder_person_id_fkey' })
  person: Relation<PersonRow>;
  @Column('text', { nullable: true }) body: string | null;
  @Column('text') due: string;
  @Column('date') due_on: string;
  @Column('uuid', { nullable: true }) subject_id: string | null;
  @Column('text', { nullable: true }) seat: string | null;
  @Column('integer', { nullable: true }) missing: number | null;
  @Column('text') state: string;
  @Column('timestamptz') raised_at: Date;
  @Column('text', { nullable: true }) role: string | null;
  @Column('text', { nullable: true }) region: string | null;
  @Column('text', { nullable: true }) area: string | null;
  @Column('text', { nullable: true }) field: string | null;
}
