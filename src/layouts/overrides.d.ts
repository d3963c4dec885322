// What a company may put in the place of ours; `program/overrides.ts` makes these modules.
declare module 'virtual:vouchsafe/Head' {
  export { default } from '../components/Head.astro';
}
declare module 'virtual:vouchsafe/Header' {
  export { default } from '../components/Header.astro';
}
declare module 'virtual:vouchsafe/Footer' {
  export { default } from '../components/Footer.astro';
}
declare module 'virtual:vouchsafe/accent.css' {}
declare module 'virtual:vouchsafe/styles' {}
declare module 'virtual:vouchsafe/nav' {
  export const nav: readonly { label: string; href: string }[];
}
