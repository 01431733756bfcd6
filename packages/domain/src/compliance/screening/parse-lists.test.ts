import { describe, expect, it } from 'vitest'
import { embeddedLists } from '../adapters/embedded-lists.ts'
import { NameIndex } from './name-index.ts'
import { parseLists } from './parse-lists.ts'
import { parseOfac } from './parse-ofac.ts'

const [ofac, un] = parseLists(await embeddedLists.fetch())
const index = new NameIndex(ofac?.entries ?? [])

describe('the embedded OFAC list', () => {
  it('names the parties of December 2022 and counts those that stay without a name', () => {
    expect(ofac).toMatchObject({ version: '2022-12', aliasesOnly: 1297, nameless: 1371 })
    expect(ofac?.entries).toHaveLength(11_443 + 1297)
    expect(un).toMatchObject({ aliasesOnly: 0, nameless: 0 })
  })

  it.each([
    ['Ali Khamenei', 'ofac:26945'],
    ['Valery Gerasimov', 'ofac:35176'],
    ['Lazarus Group', 'ofac:27307'],
    ['Garantex', 'ofac:36025'],
  ])('finds %s, whom the party file of 2019 did not name', async (name, id) => {
    expect((await index.search({ name })).map((hit) => hit.entry.id)).toContain(id)
  })

  it('keeps programmes, birth years and countries of a party that joined later', () => {
    expect(ofac?.entries.find((entry) => entry.id === 'ofac:40421')).toMatchObject({
      kind: 'person',
      programs: ['NPWMD', 'IFSR'],
      birthYears: [1963],
      countries: ['IR'],
    })
  })
})

describe('parseOfac', () => {
  const whole = { version: '2026-01-01', sdn: '', alt: '', add: '' }

  it('keeps a party that only the aliases name, and counts one that only the addresses mention', () => {
    const parsed = parseOfac({
      ...whole,
      sdn: '1,"PETROV, Ivan",individual,"DPRK",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n',
      alt: '1,5,"aka","PETROFF, Ivan",-0- \n2,6,"aka","ORLOVA, Vera",-0- \n',
      add: '1,1,-0- ,-0- ,-0- ,-0- \n2,2,-0- ,-0- ,"Cuba",-0- \n3,3,-0- ,-0- ,"Iran",-0- \n3,4,-0- ,-0- ,-0- ,-0- \n',
    })
    expect(parsed.entries.map((entry) => entry.id)).toEqual(['ofac:1', 'ofac:2'])
    expect(parsed).toMatchObject({ aliasesOnly: 1, nameless: 1 })
  })
})
