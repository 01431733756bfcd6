#!/usr/bin/env bash
# What one would swear: a parser of MT940 that reads 1250,50 euro and 1250 yen right reads 0,005 Kuwaiti dinar right too: the
# amount says its own decimals, the field holds any number of them, and ISO 4217 gives the dinar three.
# Versions: mt940js 1.3.5 and @centrapay/swift-parser 1.0.1 (npm), the newest on 2026-12-01.
# Behaviour: both round each amount and balance to hundredths. swift-parser says nothing: -0,005 becomes -0.01, 123456,789
# becomes 123456.79. mt940js then adds up what it rounded and refuses a statement that balances to the fils: 10,000 and
# 1,005 make 11,005. Where the rounded sums happen to agree it is silent too: 0,005 becomes 0.01.
# Output seen: swift-parser -0.01 and 123456.79; mt940js "Sum of lines (1) != turnover (1.0099999999999998) in group 1", 0.01.
# Leaves with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --save-exact --no-audit --no-fund --ignore-scripts mt940js@1.3.5 @centrapay/swift-parser@1.0.1 >/dev/null 2>&1
cat >ask.cjs <<'JS'
const { Parser } = require('mt940js')
const { parse } = require('@centrapay/swift-parser')
const statement = (opening, lines, closing) =>
  [':20:A', ':25:B', ':28C:1/1', `:60F:C260101KWD${opening}`, ...lines.map((line) => `:61:260102${line}NTRFX`), `:62F:C260131KWD${closing}`, '-'].join('\r\n')
const bySwift = parse({ type: 'mt940', data: statement('1,000', ['D0,005', 'C123456,789'], '123457,784') })
const swift = bySwift[0].transactions.map(({ amount }) => String(amount)).join(' and ')
const answer = (text) => {
  try {
    return String(new Parser().parse(text)[0].transactions[0].amount)
  } catch (error) {
    return error.message
  }
}
const balanced = answer(statement('10,000', ['C1,005'], '11,005'))
const single = answer(statement('0,000', ['C0,005'], '0,005'))
console.log(`swift-parser ${swift}; mt940js "${balanced}", ${single}`)
const isAsSeen = swift === '-0.01 and 123456.79' && balanced.startsWith('Sum of lines (1) != turnover') && single === '0.01'
process.exit(isAsSeen ? 0 : 1)
JS
node ask.cjs
