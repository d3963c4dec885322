import { baseOf, to } from '../../src/schemas/addresses.ts';
import { readManifest } from './read-manifest.ts';

// What a container's health check runs: 0 when the gate on this machine answers that it is well.
const { company } = await readManifest();
const address = `http://127.0.0.1:${process.env.PORT}${to(baseOf(company.trustUrl))('health')}`;
process.exit(
  await fetch(address).then(
    ({ ok }) => (ok ? 0 : 1),
    () => 1,
  ),
);
