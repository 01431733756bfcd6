import type { ListSource } from '../ports.ts'

const ofacFolder = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports'
const unAddress = 'https://scsanctions.un.org/resources/xml/en/consolidated.xml'
const timeoutMs = 60_000
/** A publisher's file is never this small; an error page is. */
const minBytes = 100_000

async function download(url: string): Promise<{ text: string; date: string }> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })
  if (!response.ok) throw new Error(`${new URL(url).host} answered ${response.status}`)
  const text = await response.text()
  if (text.length < minBytes) throw new Error(`${new URL(url).host} sent too little to be its list`)
  const published = response.headers.get('last-modified') ?? response.headers.get('date')
  const at = published ? new Date(published) : new Date()
  return { text, date: at.toISOString().slice(0, 10) }
}

/** The current lists from their publishers: US Treasury (OFAC) and the UN Security Council. */
export const publishedLists: ListSource = {
  async fetch() {
    const [sdn, alt, add, un] = await Promise.all([
      download(`${ofacFolder}/SDN.CSV`),
      download(`${ofacFolder}/ALT.CSV`),
      download(`${ofacFolder}/ADD.CSV`),
      download(unAddress),
    ])
    return {
      ofac: { version: sdn.date, sdn: sdn.text, alt: alt.text, add: add.text },
      un: { xml: un.text },
    }
  },
}
