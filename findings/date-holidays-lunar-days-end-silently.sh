#!/usr/bin/env bash
# What one would swear: a holiday library that lists Thailand's Makha, Visakha and Asarnha Bucha and
# Singapore's Vesak Day for 2026 computes them, as it computes Easter, the Chinese new year and the Hijri months; so it
# lists them for 2027 too, or says that it has no data for that year.
# Version: date-holidays 3.37.0 (npm), the newest on 2026-11-29.
# Behaviour: these days are single dates in its data, and the data ends with 2026. For 2027 the same call answers a
# shorter list, with no error, no flag and no note: a calendar built on it opens the banks on holidays.
# Output seen: Thailand 2026: 4 feasts of the moon; 2027: 0. Singapore 2026: Vesak yes; 2027: no.
# Leaves with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --save-exact --no-audit --no-fund --ignore-scripts date-holidays@3.37.0 >/dev/null 2>&1
cat >ask.cjs <<'JS'
const Holidays = require('date-holidays')
const named = (country, year, pattern) =>
  new Holidays(country).getHolidays(year).filter(({ name, type }) => type === 'public' && pattern.test(name))
const feasts = /Makha|Vesak|Asalha|Buddhist Lent/
const thai = [2026, 2027].map((year) => named('TH', year, feasts).length)
const singapore = [2026, 2027].map((year) => named('SG', year, /Vesak/).length > 0)
const fixed = [2026, 2027].map((year) => named('TH', year, /Chakri|Coronation/).length)
console.log(`Thailand: ${thai[0]} feasts of the moon in 2026, ${thai[1]} in 2027 (days of the sun: ${fixed.join(', ')})`)
console.log(`Singapore: Vesak in 2026 ${singapore[0] ? 'yes' : 'no'}, in 2027 ${singapore[1] ? 'yes' : 'no'}`)
const isAsSeen = thai[0] === 4 && thai[1] === 0 && singapore[0] && !singapore[1] && fixed[0] === fixed[1]
process.exit(isAsSeen ? 0 : 1)
JS
node ask.cjs
