import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RateFeed } from '../ports.ts'
import { chooseFeed } from './choose-feed.ts'
import { ecbFeed } from './ecb-feed.ts'
import { embeddedRates } from './embedded-rates.ts'
import { openExchangeRates } from './open-exchange-rates.ts'
import type { OutsideCallOptions } from './outside-calls.ts'

const appId = 'app-id-of-the-test'
const calls: OutsideCallOptions = {
  timeoutMs: 300,
  attempts: 3,
  firstDelayMs: 1,
  failuresToOpen: 5,
  halfOpenAfterMs: 60_000,
}

type Answer = 'recorded' | 'broken-once' | 'broken' | 'refused' | 'silent' | 'nonsense'
let answer: Answer = 'recorded'
let requests: string[] = []
let server: Server
let baseUrl = ''

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const file = (request.url ?? '').slice(1)
    requests.push(file)
    if (answer === 'silent') return
    if (answer === 'broken' || (answer === 'broken-once' && requests.length === 1)) {
      response.writeHead(503).end()
      return
    }
    const isOxr = file === 'latest.json'
    if (answer === 'refused' || (isOxr && request.headers.authorization !== `Token ${appId}`)) {
      response.writeHead(401).end('{"error":true}')
      return
    }
    if (answer === 'nonsense') {
      response.writeHead(200).end('<html>Scheduled maintenance</html>')
      return
    }
    const body = await readFile(new URL(`fixtures/${file}`, import.meta.url), 'utf8')
    response.writeHead(200).end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  baseUrl = `http://127.0.0.1:${address.port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  answer = 'recorded'
  requests = []
})

const now = () => new Date('2026-04-14T07:00:00Z')
const feeds: Readonly<Record<string, () => RateFeed>> = {
  embedded: () => embeddedRates(),
  ecb: () => ecbFeed({ baseUrl, now, calls }),
  'open-exchange-rates': () => openExchangeRates({ baseUrl, appId, calls }),
}
const outsideFeeds = ['ecb', 'open-exchange-rates']

async function sheetsOf(feed: RateFeed, since: string | null) {
  const fetched = await feed.fetchSheets(since)
  if (!fetched.ok) throw new Error(fetched.error.note)
  return fetched.value
}

describe.each(Object.keys(feeds))('rate feed %s', (name) => {
  const open = () => {
    const make = feeds[name]
    if (!make) throw new Error(name)
    return make()
  }

  it('gives plain decimal rates to the euro for known currencies, dated', async () => {
    const sheets = await sheetsOf(open(), null)
    expect(sheets.length).toBeGreaterThan(0)
    for (const sheet of sheets) {
      expect(sheet.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(sheet.asOf.slice(0, 10)).toBe(sheet.date)
      expect(Object.keys(sheet.perEur)).not.toContain('EUR')
      for (const [currency, rate] of Object.entries(sheet.perEur)) {
        expect(currency).toMatch(/^[A-Z]{3}$/)
        expect(rate).toMatch(/^(0|[1-9][0-9]*)(\.[0-9]{1,18})?$/)
        expect(rate).toMatch(/[1-9]/)
      }
    }
  })

  it('agrees with the others on what a dollar and a pound cost on 13 April 2026', async () => {
    const sheet = (await sheetsOf(open(), null)).find((each) => each.date === '2026-04-13')
    expect(sheet?.perEur.USD?.slice(0, 5)).toBe('1.168')
    expect(sheet?.perEur.GBP?.slice(0, 5)).toBe('0.870')
    expect(sheet?.perEur.JPY?.slice(0, 4)).toBe('186.')
  })

  it('can be asked again', async () => {
    const feed = open()
    expect(await feed.fetchSheets(null)).toEqual(await feed.fetchSheets(null))
  })
})

describe.each(outsideFeeds)('outside rate feed %s', (name) => {
  const open = () => {
    const make = feeds[name]
    if (!make) throw new Error(name)
    return make()
  }
  const codeOf = async (feed: RateFeed) => {
    const fetched = await feed.fetchSheets(null)
    return fetched.ok ? 'ok' : fetched.error.code
  }

  it('tries again after a passing fault', async () => {
    answer = 'broken-once'
    expect(await codeOf(open())).toBe('ok')
    expect(requests).toHaveLength(2)
  })

  it('gives up after its attempts, and stops asking once its breaker is open', async () => {
    answer = 'broken'
    const feed = open()
    for (let i = 0; i < 4; i++) expect(await codeOf(feed)).toBe('fx.source-unavailable')
    expect(requests).toHaveLength(5)
  })

  it('does not repeat what was refused, and keeps its secret out of the note', async () => {
    answer = 'refused'
    const fetched = await open().fetchSheets(null)
    expect(fetched.ok).toBe(false)
    expect(JSON.stringify(fetched)).not.toContain(appId)
    expect(requests).toHaveLength(1)
  })

  it('does not wait for ever, and takes no nonsense', async () => {
    answer = 'silent'
    expect(await codeOf(open())).toBe('fx.source-unavailable')
    answer = 'nonsense'
    expect(await codeOf(open())).toBe('fx.source-unavailable')
  })
})

describe('the ECB feed', () => {
  it('fetches one day when it is up to date, 90 days otherwise', async () => {
    const feed = feeds.ecb?.()
    if (!feed) throw new Error('no feed')
    expect(await sheetsOf(feed, '2026-04-13')).toHaveLength(1)
    expect((await sheetsOf(feed, '2026-04-01')).length).toBeGreaterThan(1)
    expect(requests).toEqual(['eurofxref-daily.xml', 'eurofxref-hist-90d.xml'])
  })

  it('keeps digits as they were published and takes 16:00 in Frankfurt for the moment', async () => {
    const [sheet] = await sheetsOf(ecbFeed({ baseUrl, now, calls }), '2026-04-13')
    expect(sheet).toMatchObject({
      date: '2026-04-13',
      asOf: '2026-04-13T14:00:00.000Z',
      perEur: { USD: '1.1684', IDR: '20082.05', ISK: '143.2', GBP: '0.87058' },
    })
  })
})

describe('Open Exchange Rates', () => {
  it('turns dollars into euros exactly, digit by digit, and leaves out what is no currency of ours', async () => {
    const [sheet] = await sheetsOf(openExchangeRates({ baseUrl, appId, calls }), null)
    // 1 EUR = 1 / 0.855871 USD = 1.168400378094...; AED = 3.6725 / 0.855871 = 4.290950388552...
    expect(sheet?.perEur.USD).toBe('1.16840037809')
    expect(sheet?.perEur.AED).toBe('4.29095038855')
    expect(sheet?.perEur).not.toHaveProperty('BTC')
    expect(sheet?.asOf).toBe('2026-04-13T15:00:00.000Z')
  })
})

describe('chooseFeed', () => {
  it('needs an App ID for Open Exchange Rates', () => {
    expect(chooseFeed('open-exchange-rates', {})).toMatchObject({ ok: false })
    expect(chooseFeed('embedded-ecb', {})).toMatchObject({ ok: true, value: { source: 'ecb' } })
  })
})
