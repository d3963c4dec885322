import type { Chapter } from './actors.ts';
import { askBack, decline, invitation, manualApproval, rule } from './chapters/access.ts';
import { programIsBack, programIsBusy, programWasTold } from './chapters/channels.ts';
import { ending } from './chapters/ending.ts';
import { expiryAndRevocation, givenWithSuccessors, newReport, reminderAndExtension } from './chapters/endings.ts';
import { evidence } from './chapters/evidence.ts';
import { following, news, objection } from './chapters/followers.ts';
import { personalLink, withdrawnLink } from './chapters/links.ts';
import { moved } from './chapters/moved.ts';
import { viewOnly } from './chapters/view-only.ts';

/** Four weeks at a trust center: the chapters in their order, with the day on which each begins. Each takes the world as the one before left it. */
export const STORY: readonly (readonly [day: number, title: string, chapter: Chapter])[] = [
  [0, 'sales invites a regulator', invitation],
  [1, 'a rule lets a partner in', rule],
  [2, 'two approvers look at a buyer’s request', manualApproval],
  [3, 'a reader views what may only be viewed', viewOnly],
  [4, 'an approver asks back', askBack],
  [6, 'the company’s program takes no calls', programIsBusy],
  [6, 'one is declined, one never opens the email', decline],
  [7, 'it takes them again', programIsBack],
  [7, 'readers follow what changes', following],
  [8, 'news go out, and their processes are killed', news],
  [9, 'a report is given with its successors', givenWithSuccessors],
  [11, 'a follower objects to a subprocessor', objection],
  [12, 'a new report is published', newReport],
  [13, 'one is reminded, one is given more time', reminderAndExtension],
  [14, 'sales mails a personal link', personalLink],
  [15, 'a link for a domain is withdrawn', withdrawnLink],
  [20, 'access expires and is revoked', expiryAndRevocation],
  [28, 'an auditor reads the reports of the months', evidence],
  [28, 'the company’s program was told', programWasTold],
  [28, 'the log and the archive go to another gate', moved],
  [28, 'the log tells the same story', ending],
];
