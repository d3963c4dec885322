// The manifest of the build that a function is bundled from: the bundler puts it in the place of this name.
declare module '#manifest' {
  const manifest: import('../../src/schemas/manifest.ts').Manifest;
  export default manifest;
}
