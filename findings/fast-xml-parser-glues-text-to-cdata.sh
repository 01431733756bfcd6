#!/usr/bin/env bash
# What one would swear: an option that trims the value of an element takes spaces from its two ends. So text beside CDATA keeps
# the space between them, as it does beside a comment or a reference, and as every other reader of XML sees it.
# Version: fast-xml-parser 5.12.1 (npm), as the product uses it, with its default trimValues.
# Behaviour: it trims each piece of text before it joins them. "Invoice <![CDATA[7]]> of" becomes "Invoice7of"; beside a comment,
# and where the space stands inside of the CDATA, it stays. With trimValues off nothing is lost.
# Output seen: CDATA "Invoice7of", comment "Invoice 7", untrimmed "Invoice 7 of".
# Leaves with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --save-exact --no-audit --no-fund --ignore-scripts fast-xml-parser@5.12.1 >/dev/null 2>&1
cat >ask.cjs <<'JS'
const { XMLParser } = require('fast-xml-parser')
const cdata = new XMLParser().parse('<a>Invoice <![CDATA[7]]> of</a>').a
const comment = new XMLParser().parse('<a>Invoice <!-- c -->7</a>').a
const untrimmed = new XMLParser({ trimValues: false }).parse('<a>Invoice <![CDATA[7]]> of</a>').a
console.log(`CDATA "${cdata}", comment "${comment}", untrimmed "${untrimmed}"`)
process.exit(cdata === 'Invoice7of' && comment === 'Invoice 7' && untrimmed === 'Invoice 7 of' ? 0 : 1)
JS
node ask.cjs
