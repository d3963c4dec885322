// The manifest of the build that a function is bundled from: the bundler puts it in the place of this name.
declare module '#manifest' {
  const manifest: import('../../src/schemas/manifest.ts').Manifest;
  export default manifest;
}
// And what the gate quotes of it, as a part that is loaded on demand.
declare module '#stated' {
  const stated: import('../../src/schemas/stated.ts').Stated;
  export default stated;
}
