import type { operation as sv } from './operation.sv';

/** The running of Ordna: time limits, reminders, and work in the background. */
export const operation: Readonly<Record<keyof typeof sv, string>> = {
  'operation.not-yours': 'The office, management and auditors see this.',
  'operation.find': 'Search the rows',
  'operation.find.drop': 'Show all',
  'operation.found': '{count, plural, =0 {No row fits} one {One row fits} other {# rows fit}} of {all}.',
  'operation.found.none': 'No row has the words “{words}”.',
  'operation.in-force': 'In force',
  'operation.usual': 'Usual',
  'operation.same': 'the same',
  'operation.own': 'the regions’ own',
  'operation.source': 'according to {source}',
  'operation.change': 'Change',
  'operation.change.of': 'Change: {name}',
  'operation.limits.says':
    '{count} time limits. {own, plural, =0 {All are the usual ones.} one {The regions have set one themselves.} other {The regions have set # themselves.}}',
  'operation.limits.help':
    'A time limit is the same for all regions and in all cases. The office can change it, management and auditors can read. Who changed what stands in the log of the network.',
  'operation.limit': 'Time for',
  'operation.limit.title': 'Change the time for: {name}',
  'operation.limit.do': 'Change the time limit',
  'operation.limit.length': 'How many',
  'operation.limit.length.help':
    'A whole number from 0. At most 999 working days, 3,660 calendar days, 240 months or 50 years.',
  'operation.limit.unit': 'Of what',
  'operation.limit.usual': 'Fill in the usual, {length}',
  'operation.limit.unknown': 'Write a whole number, and what it means is told here.',
  'operation.limit.same': 'It is {now} already today, so nothing changes.',
  'operation.limit.preview': 'The time changes from {now} to {after}, at once and for all regions.',
  'operation.limit.running':
    'Deadlines that run are worked out anew in the background, so the last day can move in cases under way too.',
  'operation.limit.changed': 'Changed: {name}.',
  'operation.recomputing':
    'Deadlines that run are being worked out anew with the new time. Until then a last day may stand as it was.',
  'operation.recomputed': 'All deadlines have been worked out anew.',
  'operation.reminders.says':
    'Reminders of {count} kinds of task. {own, plural, =0 {All are the usual ones.} one {In one row the regions have set days of their own.} other {In # rows the regions have set days of their own.}}',
  'operation.reminders.help':
    'The first row holds for all tasks without days of their own. The office can change, management and auditors can read.',
  'operation.task': 'Task',
  'operation.reminders.title': 'Change reminders: {name}',
  'operation.reminders.do': 'Change the reminders',
  'operation.reminders.usual': 'Fill in the usual ones',
  'operation.reminders.same': 'Nothing was changed, so everything is as before.',
  'operation.reminders.changed': 'The reminders have been changed: {name}.',
  'operation.reminders.open': 'It holds for tasks that are open already, too. A reminder that has left stays.',
  'reminder.halfTime': '{n, select, none {none on the way} other {when {n}% of the time has passed}}',
  'reminder.lastDays':
    '{n, select, none {none before the last day} 0 {on the last day} 1 {1 working day before} other {{n} working days before}}',
  'reminder.overdue':
    '{n, select, none {none after the last day} 1 {1 working day after} other {{n} working days after}}',
  'reminder.escalation': '{n, select, none {never further up} other {further up after {n}}}',
  'reminder.halfTime.label': 'On the way (percent)',
  'reminder.halfTime.help': 'How much of the time has passed, 1 to 99. Empty means never.',
  'reminder.lastDays.label': 'Before the last day (working days)',
  'reminder.lastDays.help': '0 to 30, where 0 is the last day itself. Empty means never.',
  'reminder.overdue.label': 'After the last day (working days)',
  'reminder.overdue.help': '1 to 30. Empty means never.',
  'reminder.escalation.label': 'Further up (working days after the last day)',
  'reminder.escalation.help': '1 to 60. Empty means never.',
  'reminder.halfTime.then':
    '{n, select, none {No reminder on the way.} wrong {Write a whole number for the time that has passed.} other {Whoever has the task is reminded when {n}% of the time has passed.}}',
  'reminder.lastDays.then':
    '{n, select, none {No reminder before the last day.} wrong {Write a whole number for the days before.} 0 {Whoever has the task and the deputy are reminded on the last day.} 1 {Whoever has the task and the deputy are reminded 1 working day before the last day.} other {Whoever has the task and the deputy are reminded {n} working days before the last day.}}',
  'reminder.overdue.then':
    '{n, select, none {No reminder after the last day.} wrong {Write a whole number for the days after.} 1 {Whoever has the task and the office are reminded 1 working day after the last day.} other {Whoever has the task and the office are reminded {n} working days after the last day.}}',
  'reminder.escalation.then':
    '{n, select, none {The task never goes further up.} wrong {Write a whole number for the days before it goes further up.} 1 {The region’s management, or the office, is told 1 working day after the last day.} other {The region’s management, or the office, is told {n} working days after the last day.}}',
  'reminder.rests': 'July and 24 December–6 January do not count',
  'span.wd': '{n, plural, one {# working day} other {# working days}}',
  'span.cd': '{n, plural, one {# calendar day} other {# calendar days}}',
  'span.m': '{n, plural, one {# month} other {# months}}',
  'span.y': '{n, plural, one {# year} other {# years}}',
  'unit.wd': 'working days',
  'unit.cd': 'calendar days',
  'unit.m': 'months',
  'unit.y': 'years',
  'operation.jobs.says':
    '{count, plural, =0 {No work in the background has been given up.} one {One piece of work in the background could not be done.} other {# pieces of work in the background could not be done.}}',
  'operation.jobs.none': 'All work in the background is done or on its way.',
  'operation.jobs.none.says':
    'Letters, notices and deadlines that could not be seen to after all attempts are shown here, with the cause and a button to try again.',
  'operation.jobs.help':
    'Read the cause first. Once it is mended, such as a server that has started again, you can try anew. Pressing twice does not do the work twice.',
  'operation.jobs.help.read': 'The office can try again when the cause is mended.',
  'operation.jobs.retry.all': 'Try all {count} on the page again',
  'operation.jobs.retried':
    '{count, plural, one {The work is on its way again. Should it fail, it comes back here.} other {# pieces of work are on their way again. Those that fail come back here.}}',
  'operation.job.given-up':
    '{count, plural, one {Given up {when} after one attempt} other {Given up {when} after # attempts}}',
  'operation.job.tried-on':
    '{count, plural, one {Failed {when}. One attempt has been made, the next is made by itself} other {Failed {when}. # attempts have been made, the next is made by itself}}',
  'operation.job.retried': 'On its way again since {when}',
  'operation.job.why': 'The fault: {error}',
  'operation.job.case': 'To the case',
  'operation.job.task': 'To the task',
  'operation.job.retry.of': 'Try again: {what}',
  'job.task-letter': 'The letter about a task',
  'job.taken-over-letter': 'The letter about a task that somebody else has taken over',
  'job.open-tasks-letter': 'The letter about tasks that have become somebody’s',
  'job.declaration-letter': 'The letter about declaring interests',
  'job.reminder-letter': 'A reminder of a task',
  'job.send-letter': 'Sending a letter that is already written',
  'job.digest': 'The letter with news for a person',
  'job.bounce-alarm': 'Telling the office that a letter came back',
  'job.place-alarm': 'Telling the office that a place is vacant',
  'job.notify': 'Telling those concerned what happened in a case',
  'job.local-question-letter': 'The letter with a question within a region',
  'job.local-answer': 'A colleague’s answer to the region’s opinion',
  'job.follow-letter': 'The letter that asks whether somebody wants to follow',
  'job.follow-news': 'News for somebody who follows',
  'job.report-copy': 'The copy of a report to whoever made it',
  'job.publish': 'Making the public page of a case anew',
  'job.tell-case': 'What one case was to tell another',
  'job.migration-portion': 'A part of a move to a new version of the process',
  'job.recompute-deadlines': 'Working out deadlines anew after a changed time limit',
  'job.deadline': 'What was to happen when a deadline passed',
  'job.other': 'Work of the kind {type}, which this version does not know',
};
