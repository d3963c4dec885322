import type { Handler } from 'hono';
import { readAnswerTime } from '../acts/read-numbers.ts';
import { noSuchPage } from '../pages/notice.ts';
import type { Deps } from '../ports.ts';
import { refuse } from './answer.ts';
import type { AnswerTimes } from './api-shapes.ts';

const MINUTES_PER_HOUR = 60;

/** `GET /api/answer-time`: how long answers took, where the company publishes it and there are enough to say. */
export const getAnswerTime =
  (deps: Deps): Handler =>
  async (c) => {
    const told = await readAnswerTime(deps);
    if (!told) return refuse(c, deps, noSuchPage(), 404);
    const hours = (minutes: number): number => Math.ceil(minutes / MINUTES_PER_HOUR);
    const { targetHours } = deps.manifest.access;
    const answer: AnswerTimes = {
      days: told.days,
      requests: told.requests,
      halfWithinHours: hours(told.half),
      nineInTenWithinHours: hours(told.nineInTen),
      ...(targetHours === undefined ? {} : { promisedHours: targetHours, withinPromise: told.kept }),
    };
    return c.json(answer);
  };
