import { gap } from '../schemas/gap.ts';
import type { Day } from '../schemas/primitives.ts';
import type { Answers } from './answers.ts';

/** A confidentiality agreement to begin with. It is no legal advice, and says so in a gap that only a person can close. */
export const agreementText = (
  { legalName, security }: Pick<Answers, 'legalName' | 'security'>,
  today: Day,
): string => `---
title: Confidentiality agreement for reports
version: "1.0"
effective: ${today}
# ${gap('the name of the lawyer who has read this text: then delete this line')}
---

This agreement is between ${legalName} (“we”, “us”) and the company on whose behalf you accept it (“you”). It applies to each document that we release to you through our trust center (“Document”).

## 1. Purpose

You may use a Document only to assess the security, privacy and reliability of services that you receive from us or consider receiving.

## 2. Confidentiality

2.1 Keep each Document confidential, with at least the care that you give your own confidential information, and no less than reasonable care.

2.2 You may share a Document with those of your employees, auditors and advisers who need it for the purpose in section 1 and who are bound to keep it confidential. You are responsible for what they do with it.

2.3 Do not publish a Document, use it for any other purpose, or remove the marks that it carries.

## 3. What is not covered

Section 2 does not apply to information that is public without a breach of this agreement, that you knew already, that you developed on your own, or that you lawfully received from someone else. You may disclose what a law or an authority requires; tell us first where the law permits.

## 4. Reports by others

A report that an auditor or a tester wrote is released as it is. Its author owes you no duty because you have received it.

## 5. Duration

This agreement begins when you accept it. The duty of confidentiality lasts ${gap('how many years, such as three years')} from the day you received a Document. Delete every copy when we ask, except what a law requires you to keep.

## 6. General

This agreement is governed by the laws of ${gap('the governing law, such as the State of Delaware')}, and the courts there have jurisdiction. Notices go to ${security}. If any part is invalid, the rest remains in effect.

## 7. Acceptance

By typing your name and choosing to accept, you sign this agreement electronically. You confirm that you have read it and that you have authority to bind your company.
`;
