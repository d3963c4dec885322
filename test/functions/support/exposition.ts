/** A strict reader of Prometheus's text format (https://prometheus.io/docs/instrumenting/exposition_formats/), apart from the library that writes it. */

export interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}
export interface Family {
  type: string;
  help: string;
  samples: Sample[];
}

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*/;
const LABEL = /^([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(,|$)/;
const VALUE = /^(?:[+-]?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?)|NaN|[+-]Inf)$/i;

function labelsOf(text: string, line: string): Record<string, string> {
  const labels: Record<string, string> = {};
  for (let rest = text; rest !== ''; ) {
    const [whole = '', name = '', value = ''] = LABEL.exec(rest) ?? [];
    if (whole === '' || Object.hasOwn(labels, name)) throw new Error(`labels: ${line}`);
    labels[name] = value;
    rest = rest.slice(whole.length);
  }
  return labels;
}

const number = (text: string): number =>
  text === '+Inf' ? Number.POSITIVE_INFINITY : text === '-Inf' ? Number.NEGATIVE_INFINITY : Number(text);

/** Each family with its samples. Throws at whatever the format does not allow, doubled series and unsound histograms included. */
export function parseExposition(text: string): Map<string, Family> {
  if (!text.endsWith('\n')) throw new Error('the last line has no end');
  const families = new Map<string, Family>();
  const seen = new Set<string>();
  let current: [string, Family] | undefined;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, what, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.*)$/.exec(line) ?? [];
    if (what === 'HELP') {
      if (families.has(name)) throw new Error(`twice: ${line}`);
      current = [name, { type: 'untyped', help: rest, samples: [] }];
      families.set(...current);
    } else if (what === 'TYPE') {
      if (current?.[0] !== name || !/^(counter|gauge|histogram)$/.test(rest)) throw new Error(`type: ${line}`);
      current[1].type = rest;
    } else {
      const sample = NAME.exec(line)?.[0] ?? '';
      const [, labels = '', value = ''] = /^(?:\{(.*)\})? (\S+)$/.exec(line.slice(sample.length)) ?? [];
      const belongs =
        current &&
        (sample === current[0] ||
          (current[1].type === 'histogram' && /_(bucket|sum|count)$/.test(sample) && sample.startsWith(current[0])));
      if (sample === '' || !VALUE.test(value) || !belongs) throw new Error(`sample: ${line}`);
      const one = { name: sample, labels: labelsOf(labels.replace(/,$/, ''), line), value: number(value) };
      const series = sample + JSON.stringify(Object.entries(one.labels).sort());
      if (seen.has(series)) throw new Error(`twice: ${line}`);
      seen.add(series);
      current?.[1].samples.push(one);
    }
  }
  for (const [name, family] of families) if (family.type === 'histogram') checkHistogram(name, family);
  return families;
}

/** Buckets grow, the last is `+Inf` and equals the count. */
function checkHistogram(name: string, { samples }: Family): void {
  const without = ({ labels: { le: _, ...labels } }: Sample): string => JSON.stringify(labels);
  for (const [labels, series] of Map.groupBy(samples, without)) {
    const buckets = series.filter((one) => one.name === `${name}_bucket`);
    const bounds = buckets.map(({ labels: { le = '' } }) => number(le));
    const count = series.find((one) => one.name === `${name}_count`)?.value;
    const grows = (values: number[]): boolean =>
      values.every((value, at) => at === 0 || value >= (values[at - 1] ?? 0));
    const isSound =
      grows(bounds) && grows(buckets.map(({ value }) => value)) && bounds.at(-1) === Number.POSITIVE_INFINITY;
    if (!isSound || buckets.at(-1)?.value !== count || !series.some((one) => one.name === `${name}_sum`))
      throw new Error(`histogram ${name} ${labels}`);
  }
}
