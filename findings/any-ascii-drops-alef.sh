#!/usr/bin/env bash
# any-ascii 0.3.3 (npm, ISC).
#
# What one would swear: every letter of a living script has at least one ASCII letter, and the commonest letter of Arabic,
# alef (U+0627), is "a"; two names that differ by a letter stay two.
#
# Seen: alef alone of all Arabic letters in use becomes the empty string, so that Ahmad and Hamad, two men, are both "hmd", and
# a text of alefs is nothing at all. Alef with a madda above (U+0622) is "a", with a hamza (U+0623) an apostrophe. Whoever
# tests the result for "is there anything left?" or compares names by it is misled.
#
# Prints what it saw and exits with 0 while this is so, with 1 when it has changed.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact any-ascii@0.3.3 >/dev/null 2>&1
cat >run.mjs <<'JS'
import anyAscii from 'any-ascii'
const ahmad = anyAscii('\u0627\u062d\u0645\u062f')
const hamad = anyAscii('\u062d\u0645\u062f')
const seen = {
  alef: anyAscii('\u0627'),
  alefMadda: anyAscii('\u0622'),
  alefHamza: anyAscii('\u0623'),
  ahmad,
  hamad,
  basicLettersThatVanish: Array.from({ length: 0x64b - 0x620 }, (_, at) => String.fromCharCode(0x620 + at)).filter(
    (letter) => /\p{Lo}/u.test(letter) && anyAscii(letter) === '',
  ),
}
console.log(JSON.stringify(seen))
const isAsSeen =
  seen.alef === '' && seen.alefMadda === 'a' && ahmad === hamad && seen.basicLettersThatVanish.join('') === '\u0627'
process.exit(isAsSeen ? 0 : 1)
JS
node run.mjs
