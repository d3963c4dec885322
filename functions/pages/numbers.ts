import { ANSWER_BARS_HOURS, inBars, within } from '../domain/answer-time.ts';
import { NUMBERS_TABLE_ROWS, UNANSWERED_KEPT_DAYS } from '../domain/limits.ts';
import { type NumberFile, type Numbers, PERIODS_DAYS, stretches } from '../domain/numbers.ts';
import { documentTitle } from '../domain/policy.ts';
import { REFERRER_KINDS } from '../domain/referrers.ts';
import { STAGES } from '../domain/sums.ts';
import { h, type Markup } from '../markup.ts';
import { type Bar, barTable, columnChart } from './charts.ts';
import { deskLayout, type StaffRole } from './desk-layout.ts';
import { countFacts } from './fields.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

export interface NumbersPage {
  numbers: Numbers;
  /** The documents that whoever looks decides on; null for all of them. */
  scope: readonly string[] | null;
  email: string;
  role: StaffRole;
}

const sum = (rows: readonly { total: number }[]): number => rows.reduce((all, { total }) => all + total, 0);
/** Rows that share a name, added up; the largest first. */
const grouped = <Row extends { total: number }>(rows: readonly Row[], nameOf: (row: Row) => string) =>
  [...Map.groupBy(rows, nameOf)]
    .map(([name, same]) => ({ name, value: sum(same) }))
    .sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1));

const periods = ({ numbers }: NumbersPage, { words, to }: View): Markup =>
  h(
    'nav',
    { 'aria-label': words.numbers.periods },
    h(
      'ul',
      { class: 'chips' },
      PERIODS_DAYS.map((days) =>
        h(
          'li',
          {},
          h(
            'a',
            { href: `${to('numbers')}?days=${days}`, 'aria-current': days === numbers.days ? 'page' : undefined },
            words.numbers.period(days),
          ),
        ),
      ),
    ),
  );

/** A part of the page: its heading, the way to its file, and what it holds. */
const section = (file: NumberFile, { numbers }: NumbersPage, { words, to }: View, ...rest: Markup[]): Markup => {
  const said = words.numbers;
  const { heading } = said[file];
  return h(
    'section',
    { class: 'stack', 'aria-labelledby': file },
    h('h2', { id: file }, heading),
    rest,
    h(
      'p',
      { class: 'more' },
      h(
        'a',
        {
          href: `${to('numbersFile', { file: `${file}.csv` })}?days=${numbers.days}`,
          'aria-label': said.csvNamed(heading),
        },
        said.csv,
      ),
    ),
  );
};

/** The first of many bars, and how many more there are. */
function table(label: string, name: string, bars: readonly Bar[], { words }: View): Markup {
  const said = words.numbers;
  if (bars.length === 0) return h('p', {}, said.nothing);
  const more = bars.length - NUMBERS_TABLE_ROWS;
  return [
    barTable(label, [name, said.count], bars.slice(0, NUMBERS_TABLE_ROWS), said.number),
    more > 0 && h('p', { class: 'meta' }, said.others(more)),
  ];
}

/** What is not counted, and how to have it counted. */
const off = (id: string, said: { heading: string; off: string }): Markup =>
  h(
    'section',
    { class: 'stack', 'aria-labelledby': id },
    h('h2', { id }, said.heading),
    h('p', { class: 'meta' }, said.off),
  );

function overTime(
  numbers: Numbers,
  rows: readonly { day: string; total: number }[],
  caption: string,
  { words }: View,
): Markup {
  const said = words.numbers;
  if (sum(rows) === 0) return h('p', {}, said.nothing);
  const bars = stretches(numbers, rows);
  const named = bars.map(({ from, to, total }) => ({ name: said.days(from, to), value: total }));
  return columnChart({
    caption,
    most: said.most(Math.max(0, ...bars.map(({ total }) => total))),
    ends: [said.days(numbers.since, numbers.since), said.days(numbers.until, numbers.until)],
    values: bars.map(({ total }) => total),
    summary: said.asTable,
    table: barTable(caption, [said.periods, said.count], named, said.number),
  });
}

function requests(page: NumbersPage, view: View): Markup {
  const { numbers } = page;
  const said = view.words.numbers.requests;
  const submitted = numbers.stages.filter(({ name }) => name === 'submitted');
  const bars = STAGES.map((stage) => ({
    name: said.stages[stage],
    value: sum(numbers.stages.filter(({ name }) => name === stage)),
  }));
  return section(
    'requests',
    page,
    view,
    overTime(numbers, submitted, said.drawing(sum(submitted)), view),
    h('p', { class: 'meta' }, said.note),
    table(said.heading, said.stage, bars, view),
  );
}

function answers(page: NumbersPage, view: View): Markup {
  const { answers: all, promise } = page.numbers;
  const said = view.words.numbers.answers;
  const { number, nothing } = view.words.numbers;
  const [half, nineInTen] = [within(all, 0.5), within(all, 0.9)];
  const promised = promise.kept + promise.missed;
  const isPromised = view.manifest.access.targetHours !== undefined;
  const last = ANSWER_BARS_HOURS.at(-1) ?? 0;
  const bars = inBars(all).map((value, at) => {
    const hours = ANSWER_BARS_HOURS[at];
    return { name: hours === undefined ? said.longer(last) : said.bar(ANSWER_BARS_HOURS[at - 1] ?? 0, hours), value };
  });
  return section(
    'answers',
    page,
    view,
    h('p', { class: 'meta' }, said.note),
    half === null || nineInTen === null
      ? h('p', {}, nothing)
      : [
          countFacts([
            [said.decided, number(all.reduce((total, { count }) => total + count, 0))],
            [said.half, said.took(half)],
            [said.nineInTen, said.took(nineInTen)],
            promised > 0 && [said.promise, said.promised(promise.kept, promised)],
          ]),
          table(said.heading, said.time, bars, view),
        ],
    !isPromised && h('p', { class: 'meta' }, said.noPromise),
  );
}

/** Copies that were handed out, or documents that were shown, by document and company. */
function handedOut(file: 'downloads' | 'shown', page: NumbersPage, view: View): Markup {
  const said = view.words.numbers.downloads;
  const all = page.numbers[file];
  const documents = grouped(all, (row) => documentTitle(view.manifest, row.document));
  const companies = grouped(all, (row) => row.company).map(({ name, value }) => ({
    name: name === '' ? said.noCompany : name,
    value,
  }));
  return section(
    file,
    page,
    view,
    table(said.document, said.document, documents, view),
    companies.length > 0 && table(said.company, said.company, companies, view),
  );
}

function views(page: NumbersPage, view: View): Markup {
  const said = view.words.numbers.views;
  const { numbers } = page;
  const isOff = view.manifest.company.statistics.views === 'off';
  if (isOff && numbers.views.length === 0) return off('views', said);
  const kinds = REFERRER_KINDS.map((kind) => ({
    name: said.kinds[kind],
    value: sum(numbers.views.filter(({ from }) => from === kind)),
  }));
  return section(
    'views',
    page,
    view,
    overTime(numbers, numbers.viewsByDay, said.drawing(sum(numbers.viewsByDay)), view),
    h('p', { class: 'meta' }, isOff ? said.off : said.note),
    table(said.from, said.from, kinds, view),
    table(
      said.page,
      said.page,
      grouped(numbers.views, (row) => row.page),
      view,
    ),
  );
}

function searches(page: NumbersPage, view: View): Markup {
  const said = view.words.numbers.searches;
  const { searches: all } = page.numbers;
  if (all.length === 0 && !view.manifest.company.search.countUnanswered) return off('searches', said);
  const bars = all.map(({ words, total }) => ({ name: words, value: total }));
  return section(
    'searches',
    page,
    view,
    table(said.heading, said.words, bars, view),
    h('p', { class: 'meta' }, said.kept(UNANSWERED_KEPT_DAYS)),
  );
}

/** `/admin/numbers/`: what is known without following anyone. */
export const numbersPage = (page: NumbersPage): Page =>
  withWords((view) => {
    const { numbers } = page;
    const said = view.words.numbers;
    const isViewOnly = view.manifest.documents.some((one) => one.delivery === 'view');
    const hasShown = isViewOnly || numbers.shown.length > 0;
    return deskLayout(
      { title: said.title, lede: said.lede, page: 'numbers', email: page.email, role: page.role },
      [],
      view,
      periods(page, view),
      h('p', { class: 'meta' }, said.span(numbers.since, numbers.until), numbers.more && [' · ', said.behind]),
      h(
        'div',
        { class: 'numbers' },
        page.scope === null && [requests(page, view), answers(page, view)],
        handedOut('downloads', page, view),
        hasShown && handedOut('shown', page, view),
        page.scope === null && [views(page, view), searches(page, view)],
      ),
    );
  });
