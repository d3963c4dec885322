import type { Handler } from 'hono';
import { answerQuestion, loadProvenMessages } from '../acts/work-case.ts';
import { answerForm } from '../domain/ask-back.ts';
import { MESSAGE_MAX_CHARS } from '../domain/limits.ts';
import { isAsked } from '../domain/waited.ts';
import { askedPage } from '../pages/asked.ts';
import type { Deps } from '../ports.ts';
import { sendPage } from './answer.ts';
import { checkForm, typedText } from './check-form.ts';
import { readForm } from './read-form.ts';
import type { ReaderEnv } from './require-session.ts';

/** `POST /access/answer`: the requester's answer to what was asked. */
export const postAnswer =
  (deps: Deps): Handler<ReaderEnv> =>
  async (c) => {
    const { reference } = c.var.request;
    const body = await readForm(c, deps, { one: ['answer'] }, 'sent');
    if (body instanceof Response) return body;
    const { form, faults } = checkForm(answerForm, body);
    // Not asked any more: answered already, or decided meanwhile. The page behind the redirect says which.
    if (form) await answerQuestion(deps, reference, form.answer);
    if (form || !isAsked(c.var.request)) return c.redirect(deps.to('access'), 303);
    const messages = (await loadProvenMessages(deps, reference)).filter(({ kind }) => kind !== 'note');
    return sendPage(
      c,
      deps,
      askedPage(c.var.request, messages, typedText(body.values.answer, MESSAGE_MAX_CHARS), faults),
      422,
    );
  };
