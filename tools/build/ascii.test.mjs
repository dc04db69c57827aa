import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuseBeyondAscii, toAscii } from './ascii.mjs';

const SOURCES = [
  '"grün 🧺"',
  '"\\\\ä \\ä \\\\\\ä"',
  '`ß ${"ä"}`',
  '/^[Ü-ÿ]+$/i.test("Ý")',
  '/^[🧺]$/u.test("🧺")',
  '(() => { const größe = 3; return größe; })()',
];

test('escapes mean the same', () => {
  for (const source of SOURCES) {
    assert.match(toAscii(source), /^[\0-\x7f]+$/);
    assert.deepEqual(eval(toAscii(source)), eval(source));
  }
});

test('what is not ASCII is refused, with the place', () => {
  refuseBeyondAscii('const plain = 1;', 'main.js');
  assert.throws(
    () => refuseBeyondAscii('const wide = /ä/;', 'main.js'),
    /main\.js has a character beyond ASCII.*const wide = \/ä\//,
  );
});
