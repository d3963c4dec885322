import type { Chapter } from './actors.ts';
import { askBack, decline, invitation, manualApproval, rule } from './chapters/access.ts';
import { ending } from './chapters/ending.ts';
import { expiryAndRevocation, givenWithSuccessors, newReport, reminderAndExtension } from './chapters/endings.ts';
import { evidence } from './chapters/evidence.ts';
import { following, news, objection } from './chapters/followers.ts';
import { moved } from './chapters/moved.ts';

/** Four weeks at a trust center: the chapters in their order, with the day on which each begins. Each takes the world as the one before left it. */
export const STORY: readonly (readonly [day: number, title: string, chapter: Chapter])[] = [
  [0, 'sales invites a regulator', invitation],
  [1, 'a rule lets a partner in', rule],
  [2, 'two approvers look at a buyer’s request', manualApproval],
  [4, 'an approver asks back', askBack],
  [6, 'one is declined, one never opens the email', decline],
  [7, 'readers follow what changes', following],
  [8, 'news go out, and their processes are killed', news],
  [9, 'a report is given with its successors', givenWithSuccessors],
  [11, 'a follower objects to a subprocessor', objection],
  [12, 'a new report is published', newReport],
  [13, 'one is reminded, one is given more time', reminderAndExtension],
  [20, 'access expires and is revoked', expiryAndRevocation],
  [28, 'an auditor reads the reports of the months', evidence],
  [28, 'the log and the archive go to another gate', moved],
  [28, 'the log tells the same story', ending],
];
