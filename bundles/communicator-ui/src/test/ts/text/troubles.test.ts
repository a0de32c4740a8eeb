// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { Problem, TokenRefused, Unreachable } from '../../../main/ts/api/problem.js';
import { en } from '../../../main/ts/text/en.js';
import { tell } from '../../../main/ts/text/troubles.js';

describe('what went wrong', () => {
  test.each([
    [new Unreachable('TypeError: Failed to fetch'), en.trouble.unreachable],
    [new TokenRefused('x'), en.trouble.signedOut],
    [new Problem(401, 'unauthenticated', 'x'), en.trouble.signedOut],
    [new Problem(403, 'forbidden', 'x'), en.trouble.forbidden],
    [new Problem(404, 'not-found', 'x'), en.trouble.notFound],
    [new Problem(429, 'too-many-requests', 'x'), en.trouble.tooMany],
    [new Problem(503, 'unavailable', 'x'), en.trouble.unavailable],
    [new Problem(422, 'invalid', 'The text is empty.'), 'The text is empty.'],
    [new Problem(418, 'unreadable', ''), en.trouble.other],
  ])('%s is told in a sentence', (trouble, sentence) => expect(tell(trouble, en)).toBe(sentence));
});
