import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { closeScore, exactScore } from './match-names.ts'
import { NameIndex } from './name-index.ts'
import { parseCsv } from './parse-csv.ts'
import type { ListedEntry } from './sanction-list.ts'
import { screeningEdition } from './screening-edition.ts'
import { secondSigns } from './second-sign.ts'

const rowsOf = (file: string) =>
  parseCsv(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8'))

const pairs = [
  ...rowsOf('test-labelled-pairs.csv')
    .slice(1)
    .map(([, schema, asked, listed]) => ({ schema, asked, listed })),
  ...rowsOf('test-cross-script-pairs.csv')
    .filter(([asked]) => !asked?.startsWith('#'))
    .map(([asked, listed]) => ({ schema: 'Person', asked, listed })),
].flatMap(({ schema, asked = '', listed = '' }) =>
  asked && listed ? [{ isPerson: schema === 'Person', asked, listed }] : [],
)

/** Every kind of entry and of name, so that what is taken off for each is in the print. */
function entryOf({ isPerson, listed }: (typeof pairs)[number], at: number): ListedEntry {
  return {
    id: `test:${at}`,
    list: 'ofac',
    kind: isPerson ? 'person' : at % 2 ? 'vessel' : 'organisation',
    programs: [at % 3 ? 'SDGT' : 'SYRIA'],
    birthYears: at % 2 ? [1970] : [],
    countries: at % 4 ? ['SY'] : [],
    names: [{ name: listed, quality: at % 5 ? 'primary' : 'weak' }],
  }
}

it('is of the way in which names are compared today: where this fails, write the new print there', async () => {
  expect(pairs.length).toBeGreaterThan(400)
  const index = new NameIndex(pairs.map(entryOf))
  const print = createHash('sha256').update(`${closeScore} ${exactScore}`)
  for (const [at, { asked, isPerson }] of pairs.entries()) {
    const party = {
      name: asked,
      birthYear: at % 3 ? 1970 : 1950,
      country: at % 2 ? 'SY' : 'DE',
      kind: isPerson ? ('person' as const) : ('organisation' as const),
    }
    for (const { entry, matchedName, score, strength } of await index.search(party, 50)) {
      const { agrees, contradicts } = secondSigns(entry, party)
      const answer = [entry.id, matchedName, score.toFixed(3), strength, agrees, contradicts]
      print.update(JSON.stringify(answer))
    }
  }
  expect(screeningEdition).toBe(print.digest('hex').slice(0, 12))
}, 60_000)
