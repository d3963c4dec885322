/** Every so-manyth line of public lists that are not those the gate uses, and names people know; each with where it is from. */
export const PROVIDERS: Record<string, string> = {
  'Validemailchecker/free-email-provider-domains, 15 of 13,122': `000webmail.dyn-ip24.de ansibleemail.com c51vsgq.com fastmail.nl
    gpt-mail-free-610.dynv6.net irabops.com lynwise.shop mail2mel.com masbahlil.xyz nigeriansincoventry.org procrackers.com smapfree24.info
    thepokerface.com wanting2work.org.uk mail2delicious.com`,
  'jgillich/free-email-domains, 15 of 2,168': `3ammagazine.com comic.com go.ru lovemail.com mail2biologist.com mail2gemini.com mail2jimmy.com
    mail2marries.com mail2oklahoma.com mail2sailor.com mail2think.com mailoye.com phreaker.net teleline.es hotmail.se`,
  'groundcat/disposable-email-domain-list, 15 of 27,120': `00.0.gmail.com.gmail.8.3.gmail.35.cad.creou.dev aidisar.org bespokehomeshop.com
    cialiscouponss.com dollarrrr12.com finxmail.com gungrate.email itromail.hu local.blatnet.com moneyzon.com opennetgame.org rbmail.co.uk
    smartertactics.com they.warboardplace.com vreaa.com`,
  'sefinek/temp-email-domains, 15 of 75,672': `000-webmail.myhome-server.de af2przusu74mjzlkzuk.gq bestadvertisingsolutions.info cialismim.com
    doudounemonclerrpaschera1.com fineoak.org lolivip.com mor19.uu.gl org.marksypark.com rajaiblis.com sksks.com tmail9.com ways2lays.info
    tempr.email burnermail.io`,
};

/** Mailboxes that people have, by name. */
export const WELL_KNOWN =
  `gmail.com googlemail.com outlook.com hotmail.co.uk live.se msn.com yahoo.co.nz ymail.com aol.com icloud.com proton.me
  pm.me tuta.com tutanota.de mailbox.org posteo.net fastmail.com sent.com hey.com zoho.eu yandex.kz ya.ru mail.ru bk.ru gmx.ch web.de
  t-online.de freenet.de orange.fr laposte.net libero.it tiscali.it wp.pl interia.pl seznam.cz centrum.cz abv.bg ukr.net i.ua qq.com 163.com
  naver.com rediffmail.com walla.co.il startmail.com riseup.net disroot.org runbox.com mailfence.com duck.com mozmail.com mailinator.com
  yopmail.com guerrillamail.com sharklasers.com 10minutemail.com temp-mail.org tempmail.plus mail.tm dropmail.me maildrop.cc getnada.com
  moakt.com mohmal.com emailondeck.com throwawaymail.com 1secmail.com fakemail.net minuteinbox.com trashmail.com cock.li anonaddy.com
  33mail.com mailnesia.com spamgourmet.com inboxkitten.com mailsac.com mytemp.email byom.de`.split(/\s+/);

/** Domains that companies, schools and offices write from, some of them providers of mail to others. */
export const COMPANIES =
  `ibm.com apple.com google.com microsoft.com amazon.com oracle.com salesforce.com siemens.com sap.com basf.com volvo.com
  ericsson.com harvard.edu mit.edu nhs.uk accenture.com deloitte.com kpmg.com pwc.com ey.com citi.com hsbc.com barclays.com bund.de telekom.de
  vodafone.com telefonica.com comcast.com verizon.com att.com bt.com swisscom.com netflix.com spotify.com shopify.com cloudflare.com github.com
  atlassian.com slack.com zoom.us okta.com nokia.com philips.com shell.com nestle.com roche.com bayer.com pfizer.com axa.com munichre.com
  generali.com aviva.co.uk ing.com rabobank.nl bbva.es lufthansa.com klm.nl fedex.com intel.com cisco.com sony.com toyota.co.jp bmw.de boeing.com
  acme.uk.com bank.com.co tenant.onmicrosoft.com acme.eu.org`.split(/\s+/);
