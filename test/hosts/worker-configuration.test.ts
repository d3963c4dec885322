import { describe, expect, test } from 'vitest';
import { workerConfiguration } from '../../program/hosts/worker.ts';

describe('the ids of an account, from the environment of the build', () => {
  const D1_DATABASE_ID = '0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f';
  const HYPERDRIVE_ID = '0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d';

  test('stand in the configuration: D1, or a PostgreSQL in its place', () => {
    expect(workerConfiguration({ D1_DATABASE_ID, R2_BUCKET: 'reports' }, '')).toMatchObject({
      d1_databases: [{ binding: 'DB', database_id: D1_DATABASE_ID }],
      r2_buckets: [{ binding: 'VAULT', bucket_name: 'reports' }],
    });
    const told = workerConfiguration({ HYPERDRIVE_ID }, '');
    expect(told).toMatchObject({ hyperdrive: [{ binding: 'HYPERDRIVE', id: HYPERDRIVE_ID }] });
    expect(told).not.toHaveProperty('d1_databases');
  });

  test('are refused by name when they are none', () => {
    expect(() => workerConfiguration({ D1_DATABASE_ID: 'trust-center', R2_BUCKET: 'A b' }, '')).toThrow(
      /D1_DATABASE_ID: expected the id that .*\nR2_BUCKET: expected the name of a bucket/,
    );
    expect(() => workerConfiguration({ D1_DATABASE_ID, HYPERDRIVE_ID }, '')).toThrow(
      'HYPERDRIVE_ID: set beside D1_DATABASE_ID',
    );
  });
});
