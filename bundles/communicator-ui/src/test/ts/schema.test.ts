import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the types are those of the API document', () => {
  const generated = execFileSync('node_modules/.bin/openapi-typescript', ['../communicator-web/src/main/resources/openapi.yaml'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(readFileSync('src/main/ts/api/schema.d.ts', 'utf8').trim()).toBe(generated.trim());
}, 30_000);
