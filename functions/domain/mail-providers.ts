/** Domains whose name says nothing about the company behind an address. Two lists of our own, kept short and by hand. */

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Anyone may open a mailbox here. Sources: the providers' own sign-up pages. */
const FREE_MAIL = list(`
  126.com 163.com aim.com aol.com att.net bellsouth.net bigpond.com bluewin.ch bol.com.br bt.com btinternet.com centrum.cz charter.net
  comcast.net cox.net daum.net duck.com earthlink.net email.com email.cz eircom.net fastmail.com fastmail.fm foxmail.com free.fr
  freenet.de gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com hanmail.net hey.com hotmail.co.uk hotmail.com hotmail.de
  hotmail.es hotmail.fr hotmail.it hushmail.com icloud.com inbox.com inbox.lv interia.pl juno.com laposte.net libero.it list.ru live.ca
  live.co.uk live.com live.fr live.nl mac.com mail.com mail.ee mail.ru mailbox.org mailfence.com me.com msn.com naver.com netzero.net o2.pl
  onet.pl online.de op.pl optonline.net optusnet.com.au orange.fr outlook.com outlook.de outlook.es outlook.fr outlook.jp pm.me
  posteo.de proton.me protonmail.ch protonmail.com qq.com rambler.ru rediffmail.com riseup.net rocketmail.com rogers.com runbox.com
  sapo.pt sbcglobal.net seznam.cz sfr.fr shaw.ca simplelogin.com sina.com skynet.be sky.com sohu.com startmail.com sympatico.ca
  t-online.de talktalk.net telenet.be telus.net terra.com.br tiscali.it tuta.com tuta.io tutamail.com tutanota.com tutanota.de
  uol.com.br verizon.net virgilio.it virginmedia.com wanadoo.fr web.de wp.pl yahoo.ca yahoo.co.id yahoo.co.in yahoo.co.jp yahoo.co.uk
  yahoo.com yahoo.com.ar yahoo.com.au yahoo.com.br yahoo.com.mx yahoo.de yahoo.es yahoo.fr yahoo.it yandex.com yandex.ru yeah.net ymail.com
  ziggo.nl zoho.com zohomail.com`);

/** Addresses that vanish within minutes, are open to all, or only forward. */
const DISPOSABLE = list(`
  0-mail.com 10minutemail.com 10minutemail.net 1secmail.com 1secmail.net 1secmail.org 20minutemail.com 33mail.com anonaddy.com
  anonbox.net anonymbox.com burnermail.io byom.de cock.li crazymailing.com cs.email cuvox.de dayrep.com deadaddress.com discard.email
  dispostable.com dropmail.me einrot.com emailfake.com emailondeck.com emailtemporario.com.br fakeinbox.com fakemail.net
  fleckens.hu generator.email getairmail.com getnada.com grr.la guerrillamail.biz guerrillamail.com guerrillamail.de guerrillamail.info
  guerrillamail.net guerrillamail.org guerrillamailblock.com gustr.com harakirimail.com inboxbear.com inboxkitten.com incognitomail.org
  internxt.com jetable.org jourrapide.com linshiyouxiang.net luxusmail.org mail-temp.com mail.tm mail7.io mailcatch.com maildrop.cc
  maildu.de mailexpire.com mailinator.com mailinator.net mailinator2.com mailmetrash.com mailmoat.com mailnesia.com mailnull.com
  mailpoof.com mailsac.com mailtothis.com mintemail.com minuteinbox.com moakt.com mohmal.com mozmail.com mt2015.com mytemp.email
  mytrashmail.com nada.email nowmymail.com one-time.email opayq.com owlymail.com pokemail.net privaterelay.appleid.com rhyta.com
  rmqkr.net sharklasers.com smailpro.com spam4.me spambog.com spambox.us spamex.com spamfree24.org spamgourmet.com superrito.com
  teleworm.us temp-mail.io temp-mail.org tempail.com tempinbox.com tempmail.com tempmail.dev tempmail.net tempmail.plus tempmailo.com
  tempr.email throwawaymail.com tmail.ws tmailor.com tmpmail.net tmpmail.org trash-mail.com trashmail.com trashmail.de trashmail.me
  trashmail.net trbvm.com vomoto.com wegwerfmail.de wegwerfmail.net yopmail.com yopmail.fr yopmail.net zetmail.com`);

/** The list's own name, or any below it: throw-away providers hand out subdomains by the thousand. */
function listed(names: ReadonlySet<string>, domain: string): boolean {
  for (let rest = domain; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1))
    if (names.has(rest)) return true;
  return false;
}

export type DomainStanding = 'company' | 'free-mail' | 'disposable';
export function standingOf(domain: string): DomainStanding {
  if (listed(DISPOSABLE, domain)) return 'disposable';
  return listed(FREE_MAIL, domain) ? 'free-mail' : 'company';
}
