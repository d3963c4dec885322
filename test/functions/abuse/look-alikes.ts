/** Domains that a company knows, of every kind of name: short and long, in words and with a hyphen, below shared parents. */
export const KNOWN =
  `partner.example ibm.example acme.example ubs.example contoso.example harborline.example big-bank.example
  meridianhealth.example bank.com.co tallyfox.onmicrosoft.com stripe.example orbit.example`.split(/\s+/);

/** Made to be taken for one of them. */
export const LOOK_ALIKES = `
  p4rtn3r.example p4rtner.example par7ner.example partn3r.test 1bm.example i8m.example c0nt0s0.example 5tripe.example h4rb0rl1ne.example acm3.example
  myp-artner.example part-ner.example par-tner-login.example big-b-ank.example bigbank.example b-igbank.example harbor-line.example hp-artner.example
  ibm-corp.example corp-ibm.example ibmcorp.example ibm-security-login.example ubs-group.example ubsbank.example myubs.example ubs-ch.test theibm.example
  acme-invoice.example acmepayments.example acme-hr.example secure-acme.example acmecloud.example getacme.example
  partner-portal.example partnerlogin.example partnersupport.example mypartner.example login-partner.example partnercorp.example partner-inc.test
  partnr.example parnter.example partne.example parttner.example prtner.example contosso.example contozo.example cont0sso.example
  harborlime.example harbourline.example habrorline.example meridianheath.example meridian-health.example meridanhelth.example
  pаrtner.example раrtner.example acrne.example ubš.example ıbm.example cоntoso.example orblt.example 0rbit.example
  partner.test ibm.test stripe.com.co orbit-billing.example
  partner.example.evil.test acme.evil.example login.partner.evil.example partner-example.evil.test ibm.example.test www-partner.evil.example
  bank-login.com.co b4nk.com.co bankcorp.com.co tallyfox-security.onmicrosoft.com ta11yfox.onmicrosoft.com tallyfoxcorp.onmicrosoft.com
  patrner-login.example contosologin.example sripe-payments.example bigbanksupport.example meridianhealthclaims.example verify-stripe.example`
  .trim()
  .split(/\s+/);

/** Companies of their own, as names of real ones go; some are near a known name by chance. */
export const INNOCENT = `
  aldervale.example amberfield-capital.example anchorpoint.example appliedmetrics.example arcadia-insurance.example aspenridge.example atlaslogistics.example
  auroralabs.example avalonbio.example baltic-shipping.example beaconhill.example blueharvest.example borealis-energy.example brightpath.example
  brookstonelaw.example cascadefoods.example cedar-mutual.example centralmed.example cirrusdata.example clearwater-trust.example coastalpay.example
  cobaltsystems.example commonwealthcu.example copperleaf.example cornerstone-re.example crestview.example crossborderpay.example cypressgroup.example
  daybreakhealth.example deltafreight.example dovetail-hr.example eastgate-university.example edgewatercapital.example elmwood.example emberanalytics.example
  equinoxpharma.example evergreen-utilities.example fairmontlegal.example falconaero.example fenwick-partners.example finchretail.example firststate.example
  flintlock.example fluxmobility.example foxglove.example gablehouse.example garnetbank.example glacier-water.example goldcrest.example granitehill.example
  greenfieldschools.example halcyon-systems.example hamptoncounty.example hawthorne.example highlandrail.example hollowaylaw.example horizonfreight.example
  indigo-telecom.example ironbridge.example ivymutual.example juniperclinic.example keystonepay.example kingfisher-foods.example lakeshore.example
  lanternpress.example laurelgroup.example libertycredit.example limestone.example lindenhealth.example longmeadow.example lumenoptics.example
  maplewood.example marigoldtravel.example marten.example meadowlark.example meridianfoods.example midlandsteel.example milestone-audit.example
  monarchair.example mosaicgames.example nimbus-hosting.example northgate.example oakhurst.example opalinsurance.example orchardtech.example
  orbitalworks.example pacificgrid.example parkstreet.example pattern.example pinecrest.example pinstriped.example pioneerbank.example polarismining.example
  prairiefarms.example quarrycapital.example quillmedia.example ravenswood.example redwoodsavings.example ridgelinegear.example riverbend.example
  rosewood-hotels.example sablefish.example saffronfoods.example sandstone.example silverlake.example southgate.example sterlingmarine.example strive.example
  summitworks.example sunfloweroils.example tamarind.example tidewater.example timberline.example topazmetals.example trident-ports.example umbra.example
  urbanmobility.example valleyforge.example vantagepoint.example velvetrope.example verdant.example vistabank.example walnutcreek.example westbrook.example
  whitestone.example wildflower.example willowtree.example winterhaven.example wrenandco.example yarrow.example zenithmotors.example zephyrwind.example
  mail.partner.example eu.mail.acme.example panther.example partisan.example abm.example ebs.example academe.example comic.example artnersoft.example
  evil.com.co contoso-free.com.co.example otherfox.onmicrosoft.com stripes-and-spots.example orbitz.test bigbang.example harborlight.example`
  .trim()
  .split(/\s+/);
