import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const PINNED = /^[a-z0-9][\w./:-]*:[\w.-]+@sha256:[0-9a-f]{64}$/;
const STAGE = /^FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?\s*$/gim;

/** Every image that comes from a registry and is not named by its digest, tag included for whoever reads it. */
function unpinnedStages(dockerfile: string): string[] {
  const stages = [...dockerfile.matchAll(STAGE)].map(([, image = '', name]) => ({ image, name }));
  const copied = [...dockerfile.matchAll(/--from=(\S+)/g)].map(([, image = '']) => image);
  const own = new Set(stages.map(({ name }) => name));
  return [...stages.map(({ image }) => image), ...copied].filter(
    (image) => !own.has(image) && !/^\d+$/.test(image) && image !== 'scratch' && !PINNED.test(image),
  );
}
function unpinnedServices(compose: string): string[] {
  const { services = {} } = parse(compose) as { services?: Record<string, { image?: string; build?: unknown }> };
  return Object.values(services).flatMap(({ image }) => (image === undefined || PINNED.test(image) ? [] : [image]));
}

describe('images', () => {
  it('are all pinned by digest', () => {
    expect(unpinnedStages(readFileSync('Dockerfile', 'utf8'))).toEqual([]);
    expect(unpinnedServices(readFileSync('compose.yaml', 'utf8'))).toEqual([]);
  });
  it('are of the Node version that everything else runs on, in both stages', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const images = [...readFileSync('Dockerfile', 'utf8').matchAll(STAGE)].map(([, image]) => image);
    expect(new Set(images).size).toBe(1);
    expect(images[0]).toMatch(new RegExp(`^node:${devDependencies.node.replaceAll('.', '\\.')}-bookworm-slim@`));
  });
});

describe('the test itself', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  it.each([
    ['FROM node:24-bookworm-slim', 1],
    ['FROM --platform=linux/amd64 node:24 AS build\nFROM build', 1],
    [`FROM node@${digest}`, 1],
    [`FROM node:24@sha256:abc`, 1],
    [`FROM node:24@${digest} AS build\nFROM build\nCOPY --from=build /a /b`, 0],
    [`FROM node:24@${digest}\nCOPY --from=busybox:1 /a /b`, 1],
    ['from node', 1],
  ])('finds what is not pinned: %j', (dockerfile, count) => expect(unpinnedStages(dockerfile)).toHaveLength(count));
  it('finds it in a compose file, too', () => {
    expect(unpinnedServices('services:\n  a: { image: postgres:18 }\n  b: { build: . }\n')).toEqual(['postgres:18']);
  });
});
