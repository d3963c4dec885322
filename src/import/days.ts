const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day that can be read in one way only, as YYYY-MM-DD: `03/04/2026` is left alone. */
export function dayIn(written: unknown): string | null {
  if (written instanceof Date) return Number.isNaN(written.getTime()) ? null : written.toISOString().slice(0, 10);
  if (typeof written !== 'string') return null;
  const text = written.trim();
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text) ?? named(text);
  if (!year || !month || !day) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

function named(text: string): string[] {
  const first = /^(\d{1,2})(?:st|nd|rd|th)?\.? ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text);
  const second = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  const [day = '', month = '', year = ''] = first?.slice(1) ?? [second?.[2], second?.[1], second?.[3]];
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return index >= 0 ? ['', year, String(index + 1), day] : [];
}
