import { acts } from './acts.en';
import { board } from './board.en';
import { bodies } from './bodies.en';
import { cases } from './cases.en';
import { declarations } from './declarations.en';
import { files } from './files.en';
import { help } from './help.en';
import { list } from './list.en';
import { newCase } from './new-case.en';
import { notices } from './notices.en';
import { opinion } from './opinion.en';
import { palette } from './palette.en';
import { people } from './people.en';
import { places } from './places.en';
import { rounds } from './rounds.en';
import { settings } from './settings.en';
import { shell } from './shell.en';
import type { sv } from './sv';
import { task } from './task.en';
import { tasks } from './tasks.en';

/** The same in English; a sentence that is missing here does not compile. */
export const en: Readonly<Record<keyof typeof sv, string>> = {
  ...acts,
  ...board,
  ...bodies,
  ...cases,
  ...declarations,
  ...files,
  ...help,
  ...list,
  ...newCase,
  ...notices,
  ...palette,
  ...opinion,
  ...people,
  ...places,
  ...rounds,
  ...settings,
  ...shell,
  ...task,
  ...tasks,
};
