#!/usr/bin/env bash
# What one would swear: a library that unpacks a ZIP gives every file in it, or says that it cannot; a ZIP may hold two
# files of one name (APPNOTE does not forbid it, and appending to an archive makes such).
# Version: fflate 0.8.3 (npm), the newest on 2026-12-01.
# Behaviour: unzipSync answers an object by name, so of two files of one name the first is gone without a word, although its
# filter is asked about both.
# Output seen: filter asked about a.txt a.txt; files: a.txt = "second".
# Leaves with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --save-exact --no-audit --no-fund --ignore-scripts fflate@0.8.3 >/dev/null 2>&1
cat >ask.cjs <<'JS'
const { unzipSync, zipSync } = require('fflate')
const text = (bytes) => Buffer.from(bytes).toString()
const apart = zipSync({ 'a.txt': Buffer.from('first'), 'b.txt': Buffer.from('second') }, { level: 0 })
const twice = Buffer.from(Buffer.from(apart).toString('latin1').replaceAll('b.txt', 'a.txt'), 'latin1')
const asked = []
const found = unzipSync(twice, { filter: ({ name }) => asked.push(name) > 0 })
const files = Object.entries(found).map(([name, bytes]) => `${name} = "${text(bytes)}"`)
const line = `filter asked about ${asked.join(' ')}; files: ${files.join(', ')}`
console.log(line)
process.exit(line === 'filter asked about a.txt a.txt; files: a.txt = "second"' ? 0 : 1)
JS
node ask.cjs
