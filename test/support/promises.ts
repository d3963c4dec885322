export interface Promised {
  about: 'Attack' | 'Evidence' | 'Faults' | 'Instances' | 'Load' | 'Hosts';
  promise: string;
  /** Matches `<file> <full name>` of the tests that hold it. */
  shownBy: RegExp;
}

/** What the gate promises, in the order of the assurance page. A promise that no test matches stops the page from being written. */
export const PROMISES: readonly Promised[] = [
  {
    about: 'Attack',
    promise: 'Every answer of every status carries the headers, without any `unsafe-*`',
    shownBy: /(?:build|e2e)\/headers|functions\/guards/,
  },
  {
    about: 'Attack',
    promise: 'No other site can act in a reader’s name; redirects and links lead only home',
    shownBy: /attack\/cross-site/,
  },
  {
    about: 'Attack',
    promise: 'A mailed link is spent once, by a press, by its owner, for its purpose; refusals cannot be told apart',
    shownBy: /attack\/tokens/,
  },
  { about: 'Attack', promise: 'Sessions cannot be guessed, moved or kept', shownBy: /attack\/session-cookie/ },
  {
    about: 'Attack',
    promise: 'No mailbox can be bombed: limits by address, network, domain and for the whole gate outlive a restart',
    shownBy: /abuse\/mail-limits/,
  },
  {
    about: 'Attack',
    promise: 'No visitor’s words choose a recipient, a header or a link',
    shownBy: /abuse\/injection/,
  },
  {
    about: 'Attack',
    promise: 'Look-alike, free and disposable domains are named and never approved by a rule',
    shownBy: /abuse\/look-alike/,
  },
  {
    about: 'Attack',
    promise: 'Proof of work is asked for only under pressure, counts once, and is never needed',
    shownBy: /abuse.work/,
  },
  {
    about: 'Attack',
    promise: 'Only what the manifest names leaves the vault, and never without its stamp',
    shownBy: /attack\/download|stamp-refusals|vault-folder/,
  },
  {
    about: 'Attack',
    promise: 'The twelve classes of the “Damn Vulnerable Trust Center” exercise cannot be exploited',
    shownBy: /damn-vulnerable/,
  },
  {
    about: 'Attack',
    promise:
      'A row in the database opens, grants and sends nothing by itself; a secret that is taken away ends what it signed',
    shownBy: /attack\/insider/,
  },
  {
    about: 'Attack',
    promise:
      'Who has left the lists decides nothing, has invited nobody and is mailed nothing, from the start that reads them',
    shownBy: /functions\/staff-lists|hosts\/access-change/,
  },
  {
    about: 'Attack',
    promise: 'Limits hold in every lane, for one mailbox under whatever name, with and without proof of work',
    shownBy: /abuse\/(?:lanes|mailboxes)/,
  },
  {
    about: 'Attack',
    promise: 'Nobody is kept from their documents by requests in their name',
    shownBy: /abuse\/shut-out/,
  },
  {
    about: 'Attack',
    promise: 'Known and unknown addresses are answered alike and in the same time',
    shownBy: /attack\/timing/,
  },
  {
    about: 'Attack',
    promise:
      'No name writes, moves or shrinks what the stamp says of address, reference and time; every name is visible',
    shownBy: /stamp-names|functions\/(?:names|stamp-name)\.test/,
  },
  {
    about: 'Attack',
    promise:
      'A copy holds what the cross-reference names, keeps every page’s words and bears the stamp above all, as another reader finds',
    shownBy: /stamp-structure/,
  },
  {
    about: 'Attack',
    promise: 'A build publishes no secret of its environment and follows no link out of its folders',
    shownBy: /environment-secrets|links-outside/,
  },
  { about: 'Attack', promise: 'No generated input crashes or hangs a parser at the door', shownBy: /attack\/fuzz/ },
  {
    about: 'Evidence',
    promise: 'The audit log takes no edit, and any edit, deletion, swap or insertion behind its back is found',
    shownBy: /abuse\/audit-log/,
  },
  {
    about: 'Evidence',
    promise:
      'Without a secret the log can be neither rewritten nor cut, nor go on unsealed; a witness shows what was put back whole',
    shownBy: /abuse\/seals/,
  },
  {
    about: 'Evidence',
    promise: 'A download is counted before its file is read, and given back when nothing was sent',
    shownBy: /functions\/download-count/,
  },
  {
    about: 'Evidence',
    promise: 'A signature’s receipt can be checked offline by both sides with the published key',
    shownBy: /abuse\/receipt/,
  },
  {
    about: 'Evidence',
    promise: 'Personal data go when their time is over or their owner asks, and the log stays whole',
    shownBy: /abuse\/personal-data/,
  },
  {
    about: 'Faults',
    promise: 'Killed at a random moment, the gate loses no acknowledged request and skips no state',
    shownBy: /faults\/crash/,
  },
  {
    about: 'Faults',
    promise: 'Whatever the mail server does, nothing is lost and an attempt ends in time',
    shownBy: /faults\/(?:smtp|schedule)/,
  },
  {
    about: 'Faults',
    promise: 'When the database fails, the visitor is told in time and keeps every typed value',
    shownBy: /faults\/database/,
  },
  { about: 'Faults', promise: 'A frozen worker or a wrong clock sends nothing twice', shownBy: /faults\/workers/ },
  { about: 'Faults', promise: 'An orderly stop finishes what is in flight and takes no more', shownBy: /faults\/stop/ },
  {
    about: 'Instances',
    promise: 'SQLite, PostgreSQL and D1 keep one contract: whole changes, one chain, one winner, text in one order',
    shownBy: /adapters\/(?:sqlite|postgres|d1)\.test.* the store on /,
  },
  {
    about: 'Instances',
    promise: 'Eight instances share one outbox: no row claimed twice, none lost when four are killed or frozen',
    shownBy: /instances\/delivery/,
  },
  {
    about: 'Instances',
    promise: 'Single-use links and mail limits hold across instances',
    shownBy: /instances\/limits/,
  },
  {
    about: 'Instances',
    promise: 'When PostgreSQL is stopped or frozen, the visitor is told within 2 s, and the gate goes on by itself',
    shownBy: /instances\/server-down/,
  },
  {
    about: 'Hosts',
    promise:
      'The whole flow in Chromium on Node with SQLite, four Nodes with PostgreSQL, and workerd with D1 and R2, one instance killed on the way',
    shownBy: /e2e\/flow/,
  },
  {
    about: 'Hosts',
    promise:
      'What Netlify, Vercel and Lambda deploy carries a request to its stamped report; either way of delivery alone is enough',
    shownBy: /e2e\/hosts\/functions|hosts\/serverless/,
  },
  {
    about: 'Hosts',
    promise:
      'The built Worker answers with every header, delivers by cron or after the answer, and closes without its bindings',
    shownBy: /e2e\/hosts\/worker/,
  },
  {
    about: 'Hosts',
    promise: 'A bucket is asked with right signatures, takes no changed bytes, and lends a copy for its minutes alone',
    shownBy: /functions\/vault\//,
  },
  {
    about: 'Hosts',
    promise: 'The preflight names what stands in the way of a deployment, and changes nothing',
    shownBy: /functions\/preflight/,
  },
  {
    about: 'Attack',
    promise: 'Every limit holds exactly when a hundred arrive at once',
    shownBy: /abuse\/bursts/,
  },
  {
    about: 'Load',
    promise: 'Changes that share a commit are each acknowledged after it, and fail alone',
    shownBy: /adapters\/sqlite/,
  },
  {
    about: 'Load',
    promise: 'Under a flood, first mails stay within their limit and an honest reader is answered',
    shownBy: /functions\/flood/,
  },
  { about: 'Load', promise: 'A request is taken without loading mail or PDF code', shownBy: /loaded-modules/ },
];
