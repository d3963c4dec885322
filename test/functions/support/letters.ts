import type { LetterKind } from '../../../functions/domain/letter.ts';

const SIGNED =
  '"reference":"VS-7K3M9Q2A","agreement":"Report NDA","version":"2.1","sha256":"00ff","text":"Keep it to yourself.","signer":"Łucja 山田","title":"Reviewer","ground":"I have read and agree to the Report NDA.","email":"lucja@buyer.example","company":"Żółw & Sons <b>","at":"2026-11-21T10:00:00.000Z","address":"203.0.113.7","agent":"Mozilla/5.0","signed":"aaa.bbb.ccc"';
const REVIEW =
  '"reference":"VS-7K3M9Q2A","name":"Łucja 山田","filedName":null,"email":"lucja@buyer.example","company":"Żółw & Sons <b>","title":"Reviewer","purpose":"Vendor review","documents":["SOC 2 report"]';
const LINKS =
  '"links":[{"reference":"VS-7K3M9Q2A","shelf":true,"documents":["SOC 2 report"],"outbox":"one"},{"reference":"VS-7K3M9Q2B","shelf":false,"documents":[],"outbox":"two"}],"more":1';

/** Texts of the outbox as each version of the letter wrote them. They are never changed: what was written in 2026 is still read. */
export const WRITTEN: readonly Partial<Record<LetterKind, string>>[] = [
  {
    confirm: '{"kind":"confirm","reference":"VS-7K3M9Q2A","documents":["SOC 2 report"],"signing":true}',
    invitation: '{"kind":"invitation","reference":"VS-7K3M9Q2A","documents":["SOC 2 report"],"signing":true}',
    receipt: `{"kind":"receipt",${SIGNED},"name":"Lucja"}`,
    record: `{"kind":"record",${SIGNED},"name":"Lucja"}`,
    review: `{"kind":"review",${REVIEW.replace('"filedName":null,', '')},"warnings":["The address is at a mailbox provider open to anyone."]}`,
    granted:
      '{"kind":"granted","reference":"VS-7K3M9Q2A","documents":["SOC 2 report"],"expiresAt":"2026-12-05T10:00:00.000Z","downloads":2}',
    denied: '{"kind":"denied","reference":"VS-7K3M9Q2A","reason":"Not a customer."}',
    revoked: '{"kind":"revoked","reference":"VS-7K3M9Q2A"}',
    fresh: '{"kind":"fresh","reference":"VS-7K3M9Q2A","shelf":true}',
    links: `{"kind":"links",${LINKS}}`,
    'sign-in': '{"kind":"sign-in"}',
    seals: '{"kind":"seals","lines":["{\\"number\\":1}"]}',
    digest:
      '{"kind":"digest","requests":[{"what":"review","reference":"VS-7K3M9Q2A","url":"https://trust.northwind.example/admin/requests/VS-7K3M9Q2A/"}],"more":3,"desk":"https://trust.northwind.example/admin/"}',
    unstampable: '{"kind":"unstampable","reference":"VS-7K3M9Q2A","document":"SOC 2 report","fault":"it is encrypted"}',
  },
  {
    confirm:
      '{"letterVersion":1,"kind":"confirm","reference":"VS-7K3M9Q2A","documents":["SOC 2 report"],"signing":true}',
    invitation:
      '{"letterVersion":1,"kind":"invitation","reference":"VS-7K3M9Q2A","documents":["SOC 2 report"],"signing":false,"invitedBy":"sales@northwind.example"}',
    receipt: `{"letterVersion":1,"kind":"receipt",${SIGNED}}`,
    record: `{"letterVersion":1,"kind":"record",${SIGNED}}`,
    review: `{"letterVersion":1,"kind":"review",${REVIEW},"warnings":[{"kind":"free-mail","of":[]},{"kind":"said","of":["Look twice."]}]}`,
    granted:
      '{"letterVersion":1,"kind":"granted","reference":"VS-7K3M9Q2A","documents":["SOC 2 report"],"expiresAt":"2026-12-05T10:00:00.000Z","downloads":1}',
    denied: '{"letterVersion":1,"kind":"denied","reference":"VS-7K3M9Q2A","reason":null}',
    revoked: '{"letterVersion":1,"kind":"revoked","reference":"VS-7K3M9Q2A"}',
    fresh: '{"letterVersion":1,"kind":"fresh","reference":"VS-7K3M9Q2A","shelf":false}',
    links: `{"letterVersion":1,"kind":"links",${LINKS}}`,
    'sign-in': '{"letterVersion":1,"kind":"sign-in"}',
    seals: '{"letterVersion":1,"kind":"seals","lines":["{\\"number\\":1}"]}',
    digest:
      '{"letterVersion":1,"kind":"digest","requests":[{"reference":"VS-7K3M9Q2A","what":"record"},{"reference":"VS-7K3M9Q2B","what":"unstampable"}],"more":0}',
    unstampable:
      '{"letterVersion":1,"kind":"unstampable","reference":"VS-7K3M9Q2A","document":"SOC 2 report","fault":"it is encrypted"}',
  },
  {
    confirm:
      '{"letterVersion":2,"kind":"confirm","reference":"VS-7K3M9Q2A","documents":["SOC 2 report"],"signing":true}',
    invitation:
      '{"letterVersion":2,"kind":"invitation","reference":"VS-7K3M9Q2A","documents":["SOC 2 report"],"signing":false,"invitedBy":"sales@northwind.example"}',
    offer:
      '{"letterVersion":2,"kind":"offer","reference":"L-7K3M9Q2A","documents":["SOC 2 report"],"signing":true,"answers":2,"note":"As promised.","invitedBy":"sales@northwind.example","until":"2026-12-21T10:00:00.000Z"}',
    receipt: `{"letterVersion":2,"kind":"receipt",${SIGNED}}`,
    record: `{"letterVersion":2,"kind":"record",${SIGNED}}`,
    review: `{"letterVersion":2,"kind":"review",${REVIEW},"warnings":[{"kind":"free-mail","of":[]},{"kind":"said","of":["Look twice."]}]}`,
    granted:
      '{"letterVersion":2,"kind":"granted","reference":"VS-7K3M9Q2A","documents":["SOC 2 report"],"expiresAt":"2026-12-05T10:00:00.000Z","downloads":1}',
    denied: '{"letterVersion":2,"kind":"denied","reference":"VS-7K3M9Q2A","reason":null}',
    revoked: '{"letterVersion":2,"kind":"revoked","reference":"VS-7K3M9Q2A"}',
    fresh: '{"letterVersion":2,"kind":"fresh","reference":"VS-7K3M9Q2A","shelf":false}',
    links: `{"letterVersion":2,"kind":"links",${LINKS}}`,
    'sign-in': '{"letterVersion":2,"kind":"sign-in"}',
    seals: '{"letterVersion":2,"kind":"seals","lines":["{\\"number\\":1}"]}',
    digest:
      '{"letterVersion":2,"kind":"digest","requests":[{"reference":"VS-7K3M9Q2A","what":"record"},{"reference":"VS-7K3M9Q2B","what":"unstampable"}],"more":0}',
    expiring:
      '{"letterVersion":2,"kind":"expiring","documents":[{"id":"soc-2","title":"SOC 2 report","expires":"2026-12-20"}]}',
    unstampable:
      '{"letterVersion":2,"kind":"unstampable","reference":"VS-7K3M9Q2A","document":"SOC 2 report","fault":"it is encrypted"}',
    'follow-confirm':
      '{"letterVersion":2,"kind":"follow-confirm","topics":[{"topic":"updates","name":null},{"topic":"framework:soc-2","name":"SOC 2"}],"known":null}',
    news: '{"letterVersion":2,"kind":"news","follower":"one","topic":"updates","name":null,"items":[{"what":"update","id":"2026-11-20-new","title":"New","date":"2026-11-20"},{"what":"subprocessor-added","id":"mail","name":"Example Mail","purpose":"Email","data":"Addresses","location":["DE"],"transfer":null,"since":"2027-02-01","until":null,"objectBy":"2027-01-15","changed":[]},{"what":"document","id":"soc-2","title":"SOC 2 report","version":"2.0","issued":null},{"what":"framework","id":"soc-2","name":"SOC 2","from":"current","status":"lapsed","claim":"It lapsed."}]}',
    objection:
      '{"letterVersion":2,"kind":"objection","reference":"O-7K3M9Q2A","subprocessor":"Example Mail","email":"lucja@buyer.example","company":"Buyer","text":"No.","objectBy":"2027-01-15"}',
    'objection-answer':
      '{"letterVersion":2,"kind":"objection-answer","reference":"O-7K3M9Q2A","subprocessor":"Example Mail","answer":"We stay."}',
    'privacy-confirm': '{"letterVersion":2,"kind":"privacy-confirm","reference":"P-7K3M9Q2A","what":"deletion"}',
    privacy:
      '{"letterVersion":2,"kind":"privacy","reference":"P-7K3M9Q2A","what":"access","dueAt":"2026-12-21T10:00:00.000Z"}',
    'privacy-extended':
      '{"letterVersion":2,"kind":"privacy-extended","reference":"P-7K3M9Q2A","what":"access","why":"Many systems.","dueAt":"2027-02-19T10:00:00.000Z"}',
    'privacy-closed':
      '{"letterVersion":2,"kind":"privacy-closed","reference":"P-7K3M9Q2A","what":"portability","outcome":"partly","reply":"Attached."}',
    reminder:
      '{"letterVersion":2,"kind":"reminder","reference":"VS-7K3M9Q2A","documents":["SOC 2 report"],"expiresAt":"2026-12-05T10:00:00.000Z"}',
    'more-time':
      '{"letterVersion":2,"kind":"more-time","reference":"VS-7K3M9Q2A","name":"Lucja","email":"ada@buyer.example","company":"Buyer GmbH","documents":["SOC 2 report"],"expiresAt":"2026-12-05T10:00:00.000Z"}',
    successor:
      '{"letterVersion":2,"kind":"successor","reference":"VS-7K3M9Q2A","document":"SOC 2 report 2027","replaced":"SOC 2 report 2026","expiresAt":"2026-12-05T10:00:00.000Z","downloads":2}',
    renewal:
      '{"letterVersion":2,"kind":"renewal","reference":"VS-7K3M9Q2A","agreement":"Report NDA","version":"2.1","documents":["SOC 2 report"]}',
    left: '{"letterVersion":2,"kind":"left","reference":"VS-7K3M9Q2A","more":1,"how":"bounce"}',
    question: '{"letterVersion":2,"kind":"question","reference":"VS-7K3M9Q2A","text":"Who will read it?"}',
    answered:
      '{"letterVersion":2,"kind":"answered","reference":"VS-7K3M9Q2A","questions":["Who will read it?"],"answer":"Our auditors."}',
    assigned: '{"letterVersion":2,"kind":"assigned","reference":"VS-7K3M9Q2A","by":"second@northwind.example"}',
    event:
      '{"letterVersion":2,"kind":"event","type":"document.downloaded","at":"2026-11-21T10:00:00.000Z","reference":"VS-7K3M9Q2A","actor":"requester","documents":["soc-2"],"facts":{"use":1,"of":2}}',
    roundup:
      '{"letterVersion":2,"kind":"roundup","every":"week","waiting":[{"reference":"VS-7K3M9Q2A","hours":30.5,"isOverdue":true}],"ending":[{"reference":"VS-7K3M9Q2B","until":"2026-11-23T10:00:00.000Z"}],"moreWaiting":1,"moreEnding":0}',
    escalation:
      '{"letterVersion":2,"kind":"escalation","reference":"VS-7K3M9Q2A","at":"2026-11-21T10:00:00.000Z","isOverdue":false,"hours":18.5,"target":24}',
    trial: '{"letterVersion":2,"kind":"trial","at":"2026-11-21T10:00:00.000Z"}',
  },
  {
    confirm: '{"letterVersion":3,"kind":"confirm","reference":"VS-7K3M9Q2A","documents":["SOC 2 report"],"signing":2}',
    invitation:
      '{"letterVersion":3,"kind":"invitation","reference":"VS-7K3M9Q2A","documents":["SOC 2 report"],"signing":0,"invitedBy":"sales@northwind.example"}',
    offer:
      '{"letterVersion":3,"kind":"offer","reference":"L-7K3M9Q2A","documents":["SOC 2 report"],"signing":2,"answers":2,"note":"As promised.","invitedBy":"sales@northwind.example","until":"2026-12-21T10:00:00.000Z"}',
    receipt: `{"letterVersion":3,"kind":"receipt",${SIGNED}}`,
    record: `{"letterVersion":3,"kind":"record",${SIGNED}}`,
    review: `{"letterVersion":3,"kind":"review",${REVIEW},"warnings":[{"kind":"free-mail","of":[]},{"kind":"said","of":["Look twice."]}]}`,
    granted:
      '{"letterVersion":3,"kind":"granted","reference":"VS-7K3M9Q2A","documents":["SOC 2 report"],"expiresAt":"2026-12-05T10:00:00.000Z","downloads":1}',
    denied: '{"letterVersion":3,"kind":"denied","reference":"VS-7K3M9Q2A","reason":null}',
    revoked: '{"letterVersion":3,"kind":"revoked","reference":"VS-7K3M9Q2A"}',
    fresh: '{"letterVersion":3,"kind":"fresh","reference":"VS-7K3M9Q2A","shelf":false}',
    links: `{"letterVersion":3,"kind":"links",${LINKS}}`,
    'sign-in': '{"letterVersion":3,"kind":"sign-in"}',
    seals: '{"letterVersion":3,"kind":"seals","lines":["{\\"number\\":1}"]}',
    digest:
      '{"letterVersion":3,"kind":"digest","requests":[{"reference":"VS-7K3M9Q2A","what":"record"},{"reference":"VS-7K3M9Q2B","what":"unstampable"}],"more":0}',
    expiring:
      '{"letterVersion":3,"kind":"expiring","documents":[{"id":"soc-2","title":"SOC 2 report","expires":"2026-12-20"}]}',
    unstampable:
      '{"letterVersion":3,"kind":"unstampable","reference":"VS-7K3M9Q2A","document":"SOC 2 report","fault":"it is encrypted"}',
    'follow-confirm':
      '{"letterVersion":3,"kind":"follow-confirm","topics":[{"topic":"updates","name":null},{"topic":"framework:soc-2","name":"SOC 2"}],"known":null}',
    news: '{"letterVersion":3,"kind":"news","follower":"one","topic":"updates","name":null,"items":[{"what":"update","id":"2026-11-20-new","title":"New","date":"2026-11-20"},{"what":"subprocessor-added","id":"mail","name":"Example Mail","purpose":"Email","data":"Addresses","location":["DE"],"transfer":null,"since":"2027-02-01","until":null,"objectBy":"2027-01-15","changed":[]},{"what":"document","id":"soc-2","title":"SOC 2 report","version":"2.0","issued":null},{"what":"framework","id":"soc-2","name":"SOC 2","from":"current","status":"lapsed","claim":"It lapsed."}]}',
    objection:
      '{"letterVersion":3,"kind":"objection","reference":"O-7K3M9Q2A","subprocessor":"Example Mail","email":"lucja@buyer.example","company":"Buyer","text":"No.","objectBy":"2027-01-15"}',
    'objection-answer':
      '{"letterVersion":3,"kind":"objection-answer","reference":"O-7K3M9Q2A","subprocessor":"Example Mail","answer":"We stay."}',
    'privacy-confirm': '{"letterVersion":3,"kind":"privacy-confirm","reference":"P-7K3M9Q2A","what":"deletion"}',
    privacy:
      '{"letterVersion":3,"kind":"privacy","reference":"P-7K3M9Q2A","what":"access","dueAt":"2026-12-21T10:00:00.000Z"}',
    'privacy-extended':
      '{"letterVersion":3,"kind":"privacy-extended","reference":"P-7K3M9Q2A","what":"access","why":"Many systems.","dueAt":"2027-02-19T10:00:00.000Z"}',
    'privacy-closed':
      '{"letterVersion":3,"kind":"privacy-closed","reference":"P-7K3M9Q2A","what":"portability","outcome":"partly","reply":"Attached."}',
    reminder:
      '{"letterVersion":3,"kind":"reminder","reference":"VS-7K3M9Q2A","documents":["SOC 2 report"],"expiresAt":"2026-12-05T10:00:00.000Z"}',
    'more-time':
      '{"letterVersion":3,"kind":"more-time","reference":"VS-7K3M9Q2A","name":"Lucja","email":"ada@buyer.example","company":"Buyer GmbH","documents":["SOC 2 report"],"expiresAt":"2026-12-05T10:00:00.000Z"}',
    successor:
      '{"letterVersion":3,"kind":"successor","reference":"VS-7K3M9Q2A","document":"SOC 2 report 2027","replaced":"SOC 2 report 2026","expiresAt":"2026-12-05T10:00:00.000Z","downloads":2}',
    renewal:
      '{"letterVersion":3,"kind":"renewal","reference":"VS-7K3M9Q2A","agreement":"Report NDA","version":"2.1","documents":["SOC 2 report"]}',
    left: '{"letterVersion":3,"kind":"left","reference":"VS-7K3M9Q2A","more":1,"how":"bounce"}',
    question: '{"letterVersion":3,"kind":"question","reference":"VS-7K3M9Q2A","text":"Who will read it?"}',
    answered:
      '{"letterVersion":3,"kind":"answered","reference":"VS-7K3M9Q2A","questions":["Who will read it?"],"answer":"Our auditors."}',
    assigned: '{"letterVersion":3,"kind":"assigned","reference":"VS-7K3M9Q2A","by":"second@northwind.example"}',
    event:
      '{"letterVersion":3,"kind":"event","type":"document.downloaded","at":"2026-11-21T10:00:00.000Z","reference":"VS-7K3M9Q2A","actor":"requester","documents":["soc-2"],"facts":{"use":1,"of":2}}',
    roundup:
      '{"letterVersion":3,"kind":"roundup","every":"week","waiting":[{"reference":"VS-7K3M9Q2A","hours":30.5,"isOverdue":true}],"ending":[{"reference":"VS-7K3M9Q2B","until":"2026-11-23T10:00:00.000Z"}],"moreWaiting":1,"moreEnding":0}',
    escalation:
      '{"letterVersion":3,"kind":"escalation","reference":"VS-7K3M9Q2A","at":"2026-11-21T10:00:00.000Z","isOverdue":false,"hours":18.5,"target":24}',
    trial: '{"letterVersion":3,"kind":"trial","at":"2026-11-21T10:00:00.000Z"}',
  },
];
