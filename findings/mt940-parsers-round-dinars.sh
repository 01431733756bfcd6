#!/usr/bin/env bash
# What one would swear: a parser of MT940, whose amounts carry their own digits behind the comma and name their currency,
# hands on 0,001 dinars as 0.001; the one that brings a library of big decimals for it all the more.
# Version: mt940js 1.3.5 and @centrapay/swift-parser 1.0.1 (npm), the newest on 2026-12-01.
# Behaviour: both round every amount to two digits, whatever the currency. Three lines of 0,001 Kuwaiti dinars come out as
# three times nothing, with balances that agree: no error. Where the rounded lines no longer make the rounded balances, a
# right statement is refused as wrong (mt940js always checks, the other one where it is asked to validate).
# Output seen: both: 0 0 0 for 0,001 three times; both refuse 0,004 three times with the balance 0,012.
# Leaves with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --save-exact --no-audit --no-fund --ignore-scripts mt940js@1.3.5 @centrapay/swift-parser@1.0.1 >/dev/null 2>&1
cat >ask.cjs <<'JS'
const { Parser } = require('mt940js')
const centrapay = require('@centrapay/swift-parser')
const statement = (amount, closing) =>
  [
    ':20:ST-1',
    ':25:KW81CBKU0000000000001234560101',
    ':28C:1/1',
    ':60F:C260101KWD0,000',
    ...['A', 'B', 'C'].map((reference) => `:61:260102C${amount}NMSC${reference}`),
    `:62F:C260102KWD${closing}`,
    '-',
  ].join('\r\n')
const parsers = {
  mt940js: (data) => new Parser().parse(data),
  centrapay: (data) => centrapay.parse({ type: 'mt940', data, validate: true }),
}
const read = (parse, data) => {
  try {
    return parse(data)[0].transactions.map(({ amount }) => String(amount)).join(' ')
  } catch (error) {
    return `refused: ${error.message}`
  }
}
let isAsSeen = true
for (const [name, parse] of Object.entries(parsers)) {
  const vanished = read(parse, statement('0,001', '0,003'))
  const refused = read(parse, statement('0,004', '0,012'))
  console.log(`${name}: three of 0,001 KWD are ${vanished}; three of 0,004 KWD are ${refused}`)
  isAsSeen &&= vanished === '0 0 0' && refused.startsWith('refused: Sum of lines')
}
process.exit(isAsSeen ? 0 : 1)
JS
node ask.cjs
