import type { RuleCatalog } from './findings-parts.ts';

const DECEPTIVE = 'FTC Act §5, 15 U.S.C. §45 (deceptive statements)';
const PARTIES = 'Restatement (Second) of Contracts §9 (parties)';
const ENTITY = 'Name your legal entity in the text, exactly as in legalName.';

/** Whose statements, documents and agreements these are. */
export const identity = {
  'VS-I01': {
    title: 'Nothing may be left of the sample company',
    why: ({ is }) =>
      is === 'a-name'
        ? 'The name is from the sample content. It would be published as a statement about your company.'
        : 'Apart from names, this is word for word what the sample company says about itself. It would be published as your statement.',
    source: DECEPTIVE,
    fix: 'Replace it with what is true of your company, or delete the file.',
  },
  'VS-I02': {
    title: 'No document of the sample company may be offered',
    why: 'The file belongs to the sample company, which doesn’t exist.',
    source: DECEPTIVE,
    fix: 'Replace it with your own file, or delete the document.',
  },
  'VS-I03': {
    title: 'No address may use a domain reserved for examples',
    why: 'Nobody can own that domain, so nobody answers there.',
    source: 'RFC 2606 §2–3; RFC 6761 §6',
    fix: 'Write the real address, or leave the field out.',
  },
  'VS-I04': {
    title: 'An agreement must not be another company’s',
    why: ({ name }) =>
      `The agreement doesn’t name ${name}, the legal entity in company.yaml. Anyone who signs it contracts with the entity it does name.`,
    source: PARTIES,
    fix: ENTITY,
  },
  'VS-I05': {
    title: 'An agreement should name your legal entity',
    why: ({ name }) =>
      `The agreement doesn’t name ${name}, the legal entity in company.yaml, so it’s unclear who makes the contract.`,
    source: PARTIES,
    fix: ENTITY,
  },
  'VS-I06': {
    title: 'An agreement should give your own contacts',
    why: 'Notices under the agreement would go to another company.',
    source: PARTIES,
    fix: 'Give an address at your own company, or check that this one is intended.',
  },
} satisfies Partial<RuleCatalog>;

const README = 'README, “What Vouchsafe will not let you publish”';

/** The comments that allow a finding. */
export const silence = {
  'VS-S01': {
    title: 'A comment that allows a finding must give a reason',
    why: 'The comment doesn’t say why, so nobody can judge it later.',
    source: README,
    fix: 'Write the reason after the code and a colon: “vouchsafe-allow VS-W01: the reason”.',
  },
  'VS-S02': {
    title: 'A comment that allows a finding must name a rule',
    why: 'No rule has this code, so the comment allows nothing.',
    source: README,
    fix: 'Write the code shown with the finding.',
  },
  'VS-S03': {
    title: 'A comment allows a finding that no longer exists',
    why: 'Nothing in this file needs the comment anymore.',
    source: README,
    fix: 'Remove the comment.',
  },
} satisfies Partial<RuleCatalog>;
