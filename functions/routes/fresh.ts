import type { Handler } from 'hono';
import { renewLinks } from '../acts/send-links.ts';
import { freshPage, freshSentPage } from '../pages/access.ts';
import type { Deps } from '../ports.ts';
import { postAddress } from './address-form.ts';
import { sendPage } from './answer.ts';

export const getFresh =
  (deps: Deps): Handler =>
  (c) =>
    sendPage(c, deps, freshPage('', []));

/** `POST /access/fresh/` */
export const postFresh = (deps: Deps): Handler =>
  postAddress(deps, freshPage, freshSentPage, (address, network) => renewLinks(deps, address, network));
