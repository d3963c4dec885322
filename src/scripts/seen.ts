// Tells the gate that a page was seen, where the company counts views that way: its address, and the host that led here. Nothing is kept
// in the browser, and who objects is not counted.
const { seen = '' } = document.body.dataset;
const objects =
  (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl ||
  (navigator as { doNotTrack?: string }).doNotTrack === '1';
const tell = () => {
  const from = document.referrer && new URL(document.referrer).hostname;
  navigator.sendBeacon(seen, new URLSearchParams({ page: location.pathname, from }));
};
// A page that was loaded in advance is seen when it is shown.
if (!objects)
  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener('prerenderingchange', tell);
  else tell();

export {};
