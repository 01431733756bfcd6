#!/usr/bin/env bash
# What one would swear: a holiday library that lists the prophet's birthday (Maulid Nabi, 12 Rabi al-awwal) for Indonesia
# gives it once in a lunar year, so that two of them never stand in one year some eight months apart, and that the day of
# the ascent (Isra Mi'raj, 27 Rajab), which Indonesia keeps too, has its own name.
# Version: date-holidays 3.37.0 (npm).
# Behaviour: Isra Mi'raj is listed under the name of the birthday. By name, 2027 has three birthdays, and 2028 two; whoever
# picks holidays by their names (to leave one out, to move one by a decree) picks the wrong day. Saudi Arabia's neighbours
# in the same data have both names: the Emirates call the same two days of 2028 by two.
# Output seen: Indonesia, named Maulid Nabi: 2027 2027-01-05, 2027-08-14, 2027-12-25; 2028 2028-08-03, 2028-12-14; named Isra
# Mi'raj: none. Leaves with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --save-exact --no-audit --no-fund --ignore-scripts date-holidays@3.37.0 >/dev/null 2>&1
cat >ask.cjs <<'JS'
const Holidays = require('date-holidays')
const named = (country, year, pattern) =>
  new Holidays(country).getHolidays(year).filter(({ name }) => pattern.test(name)).map(({ date }) => date.slice(0, 10))
const birthdays = [2027, 2028].map((year) => named('ID', year, /Maulid Nabi/))
const ascents = [2027, 2028].map((year) => named('ID', year, /Isra|Mi.?raj/i))
const emirates = [named('AE', 2028, /المولد/), named('AE', 2028, /الإسراء/)]
console.log(`Indonesia, named Maulid Nabi: 2027 ${birthdays[0].join(', ')}; 2028 ${birthdays[1].join(', ')}`)
console.log(`Indonesia, named Isra Mi'raj: 2027 ${ascents[0].length}; 2028 ${ascents[1].length}`)
console.log(`Emirates 2028: birthday ${emirates[0].join()}, ascent ${emirates[1].join()}`)
const isAsSeen =
  birthdays[0].length === 3 && birthdays[1].length === 2 && ascents.every(({ length }) => length === 0) &&
  birthdays[1].join() === emirates.flat().sort().join()
process.exit(isAsSeen ? 0 : 1)
JS
node ask.cjs
