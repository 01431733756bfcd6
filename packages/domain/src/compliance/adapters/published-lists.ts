import { createHash } from 'node:crypto'
import type { ListFileName, ListSettings } from '../list-settings.ts'
import type { ListSource } from '../ports.ts'

const ofacFolder = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/'
const unFolder = 'https://scsanctions.un.org/resources/xml/en/'
const timeoutMs = 60_000
/** A publisher's file is never this small; an error page is. */
const minBytes = 100_000

/** The current lists from their publishers, US Treasury (OFAC) and the UN Security Council, or from a mirror of theirs. */
export function publishedLists({ origin, mirror, pins }: ListSettings): ListSource {
  async function download(file: ListFileName): Promise<{ text: string; date: string }> {
    const folder = mirror ?? (file === 'consolidated.xml' ? unFolder : ofacFolder)
    const { host } = new URL(folder)
    const response = await fetch(`${folder}${file}`, { signal: AbortSignal.timeout(timeoutMs) })
    if (!response.ok) throw new Error(`${host} answered ${response.status} for ${file}`)
    const bytes = Buffer.from(await response.arrayBuffer())
    if (bytes.length < minBytes) throw new Error(`${host} sent too little to be ${file}`)
    const hash = createHash('sha256').update(bytes).digest('hex')
    const pinned = pins.get(file)
    if (pinned && pinned !== hash)
      throw new Error(`${file} of ${host} has the SHA-256 ${hash}, which is not the pinned one`)
    const published = response.headers.get('last-modified') ?? response.headers.get('date')
    const at = published ? new Date(published) : new Date()
    return { text: bytes.toString('utf8'), date: at.toISOString().slice(0, 10) }
  }
  return {
    origin,
    async fetch() {
      const [sdn, alt, add, un] = await Promise.all([
        download('SDN.CSV'),
        download('ALT.CSV'),
        download('ADD.CSV'),
        download('consolidated.xml'),
      ])
      return {
        ofac: { version: sdn.date, sdn: sdn.text, alt: alt.text, add: add.text },
        un: { xml: un.text },
      }
    },
  }
}
