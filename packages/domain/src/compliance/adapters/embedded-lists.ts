import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ListSource } from '../ports.ts'

async function read(file: string): Promise<string> {
  const packed = await readFile(join(import.meta.dirname, '../data', `${file}.gz`))
  return gunzipSync(packed).toString('utf8')
}

/** The lists that came with this version of the software (see data/README.md for their dates). */
export const embeddedLists: ListSource = {
  origin: 'embedded',
  async fetch() {
    const [sdn, alt, add, xml] = await Promise.all(
      ['ofac-sdn.csv', 'ofac-alt.csv', 'ofac-add.csv', 'un-consolidated.xml'].map(read),
    )
    return {
      // The date of its oldest file, the parties: nobody listed later is named there.
      ofac: { version: '2022-12', sdn: sdn ?? '', alt: alt ?? '', add: add ?? '' },
      un: { xml: xml ?? '' },
    }
  },
}
