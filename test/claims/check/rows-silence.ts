/** Comments that silence nothing, in an answer, and the codes that are found. */
export const SILENCE: readonly [what: string, body: string, codes: string[]][] = [
  ['without a reason', '{/* vouchsafe-allow VS-W01 */}\n\nWe are SOC 2 certified.', ['VS-W01', 'VS-S01']],
  ['with an empty reason', '{/* vouchsafe-allow VS-W01:   */}\n\nWe are SOC 2 certified.', ['VS-W01', 'VS-S01']],
  ['of another code', '{/* vouchsafe-allow VS-W02: no */}\n\nWe are SOC 2 certified.', ['VS-W01', 'VS-S03']],
  ['of no known code', '{/* vouchsafe-allow VS-X99: no */}\n\nWe are SOC 2 certified.', ['VS-W01', 'VS-S02']],
  ['in code', '`{/* vouchsafe-allow VS-W01: no */}`\n\nWe are SOC 2 certified.', ['VS-W01']],
  ['in a fence', '```\n<!-- vouchsafe-allow VS-W01: no -->\n```\n\nWe are SOC 2 certified.', ['VS-W01']],
  ['in a code span of two', '``{/* ` vouchsafe-allow VS-W01: no */}``\n\nWe are SOC 2 certified.', ['VS-W01']],
  ['that is never closed', 'We are SOC 2 certified.\n\n{/* vouchsafe-allow VS-W01: no', ['VS-W01']],
  ['with nothing to silence', '{/* vouchsafe-allow VS-W01: once needed */}\n\nText.', ['VS-S03']],
];
