#!/usr/bin/env bash
# What one would swear: a library whose isValidIBAN recomputes the national check digits inside Spanish,
# French, Belgian, Norwegian and Portuguese IBANs does so for the country whose check is a letter that every bank form
# there explains, Italy, and wants the four letters of the bank in an Irish IBAN, as it wants them in a British one.
# Version: ibantools 4.5.4 (npm), the newest on 2026-11-29.
# Behaviour: each IBAN below has right check digits (mod 97) and a wrong inside. Those of ES, FR, BE, NO and PT and the
# British one are refused; the Italian and Sammarinese with a wrong letter, the Finnish with a wrong last digit and the
# Irish with digits for its bank are valid. A caller who saw Spain refused has no reason to look.
# Output seen: refused ES FR BE NO PT GB; taken IT SM FI IE.
# Leaves with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --save-exact --no-audit --no-fund --ignore-scripts ibantools@4.5.4 >/dev/null 2>&1
cat >ask.cjs <<'JS'
const { isValidIBAN } = require('ibantools')
// the registry's example of each country, and the same with one character of the inside changed
const pairs = {
  ES: ['21000418450200051332', '21000418460200051332'],
  FR: ['20041010050500013M02606', '20041010050500013M02607'],
  BE: ['539007547034', '539007547035'],
  NO: ['86011117947', '86011117948'],
  PT: ['000201231234567890154', '000201231234567890155'],
  GB: ['NWBK60161331926819', '123460161331926819'],
  IT: ['X0542811101000000123456', 'Y0542811101000000123456'],
  SM: ['U0322509800000000270100', 'V0322509800000000270100'],
  FI: ['12345600000785', '12345600000786'],
  IE: ['AIBK93115212345678', '123493115212345678'],
}
const iban = (country, inside) => {
  const digits = [...`${inside}${country}00`].map((character) => Number.parseInt(character, 36)).join('')
  return country + String(98n - (BigInt(digits) % 97n)).padStart(2, '0') + inside
}
const judged = { refused: [], taken: [] }
for (const [country, [good, bad]] of Object.entries(pairs)) {
  if (!isValidIBAN(iban(country, good))) throw new Error(`${country}: the registry's own example is refused`)
  judged[isValidIBAN(iban(country, bad)) ? 'taken' : 'refused'].push(country)
}
const line = `refused ${judged.refused.join(' ')}; taken ${judged.taken.join(' ')}`
console.log(line)
process.exit(line === 'refused ES FR BE NO PT GB; taken IT SM FI IE' ? 0 : 1)
JS
node ask.cjs
