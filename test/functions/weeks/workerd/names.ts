/** The headers that the worker of the story takes, and the addresses that it calls. */
export const NOW = 'x-weeks-now';
export const STEP = 'x-weeks-step';
export const HELD = 'https://held.example/';
export const PROGRAM = 'https://program.example';
/** Where it finds what a build of the site brings. */
export const BUILD = '/build.json';
