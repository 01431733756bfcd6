import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { loginsFile, readLogins, totpCode } from '../../scripts/product/logins.ts'
import type { RunningProduct } from '../idle/running-product.ts'

/** What a page costs whoever opens it. */
export type PageCost = {
  /** To the API and the router, after the page itself had come. */
  readonly requestsAfter: number
  /** Compressed, with nothing in the browser's cache. */
  readonly scriptBytes: number
}

export const pageNames = ['home', 'activity', 'rates', 'alert'] as const
export type PageName = (typeof pageNames)[number]

const settleMs = 4_000
const codeWindowMs = 30_000
/** A phone of the middle, by a mobile network of the middle. */
const slowdown = 4
const roundTripMs = 150

/** People of the demo world, signed in to one product. */
export type Readers = {
  readonly customer: BrowserContext
  readonly other: BrowserContext
  readonly officer: BrowserContext
  readonly alertPath: string
}

async function signIn(browser: Browser, url: string, product: RunningProduct, start: string) {
  const login = readLogins(product.dataDir).find(({ email }) => email.startsWith(start))
  if (!login) throw new Error(`${loginsFile(product.dataDir)} has no login ${start}`)
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB' })
  // a code that is about to end would be late
  const leftMs = codeWindowMs - (Date.now() % codeWindowMs)
  if (login.totpSecret && leftMs < 5_000) await sleep(leftMs)
  const csrf = await (await context.request.get('/api/auth/csrf')).json()
  const form: Record<string, string> = {
    email: login.email,
    password: login.password,
    csrfToken: csrf.csrfToken,
    callbackUrl: url,
    json: 'true',
  }
  if (login.totpSecret) form.totpCode = totpCode(login.totpSecret, Date.now())
  const answer = await context.request.post('/api/auth/callback/credentials', { form })
  if (!answer.ok()) throw new Error(`${login.email} could not sign in: ${answer.status()}`)
  return context
}

export async function readersOf(browser: Browser, product: RunningProduct): Promise<Readers> {
  const { webUrl, adminUrl } = product
  const officer = await signIn(browser, adminUrl, product, 'cora.')
  const desk = await officer.newPage()
  await desk.goto('/alerts', { waitUntil: 'networkidle' })
  await desk.getByRole('row').nth(1).click()
  await desk.waitForURL(/\/alerts\/alt_/)
  const alertPath = new URL(desk.url()).pathname
  await desk.close()
  return {
    customer: await signIn(browser, webUrl, product, 'amara@'),
    other: await signIn(browser, webUrl, product, 'jonas@'),
    officer,
    alertPath,
  }
}

export function pathOf(readers: Readers, name: PageName): readonly [BrowserContext, string] {
  if (name === 'alert') return [readers.officer, readers.alertPath]
  return [readers.customer, name === 'rates' ? '/rates?from=EUR&to=GBP' : `/${name}`]
}

/** Requests to the API or the router; the stream of changes is none of them. */
function isAsked(url: string): boolean {
  const { pathname, search } = new URL(url)
  const isApi = pathname.startsWith('/api/trpc/') && !pathname.endsWith('changes.onChange')
  return isApi || search.includes('_rsc=')
}

/** Opens a page once with an empty cache. */
export async function costOf(context: BrowserContext, path: string): Promise<PageCost> {
  const page = await context.newPage()
  const client = await context.newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.setCacheDisabled', { cacheDisabled: true })
  const scripts = new Set<string>()
  let scriptBytes = 0
  client.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength
  })
  let requestsAfter = 0
  page.on('request', (request) => {
    if (isAsked(request.url())) requestsAfter++
  })
  await page.goto(path, { waitUntil: 'load' })
  await sleep(settleMs)
  await page.close()
  return { requestsAfter, scriptBytes }
}

/** Milliseconds until home shows what there is, on a slow phone behind a slow network. */
export async function balanceMs(context: BrowserContext): Promise<number> {
  const page = await context.newPage()
  const client = await context.newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: roundTripMs,
    downloadThroughput: -1,
    uploadThroughput: -1,
  })
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const startedAt = performance.now()
  await page.goto('/home', { waitUntil: 'commit' })
  await balanceOn(page).waitFor({ state: 'visible' })
  const took = performance.now() - startedAt
  await page.close()
  return took
}

const balanceOn = (page: Page) => page.getByText(/\d[\d,]*\.\d\d\sEUR/).first()

/** What home reads again of each of its queries, at most, when its customer sends something from elsewhere. */
export async function rereadsOfOneSend({ customer, other }: Readers): Promise<number> {
  const page = await customer.newPage()
  await page.goto('/home', { waitUntil: 'networkidle' }).catch(() => undefined)
  await sleep(settleMs)
  const reads = new Map<string, number>()
  page.on('request', (request) => {
    const procedures = /trpc\/([^?]*)/.exec(decodeURIComponent(request.url()))?.[1]
    if (!procedures || procedures.endsWith('changes.onChange') || !isAsked(request.url())) return
    for (const name of procedures.split(',')) reads.set(name, (reads.get(name) ?? 0) + 1)
  })
  const { handle } = await ask<{ handle: string }>(other, 'identity.getProfile')
  const { recipientId } = await tell<{ recipientId: string }>(customer, 'recipients.create', {
    kind: 'customer',
    lookup: `@${handle}`,
  })
  const { quoteId } = await tell<{ quoteId: string }>(customer, 'fx.createQuote', {
    sourceCurrency: 'EUR',
    targetCurrency: 'EUR',
    fixed: 'source',
    amount: { amount: '1.00', currency: 'EUR' },
    payOut: 'internal',
  })
  // what saving the recipient told is over
  await sleep(settleMs)
  reads.clear()
  await tell(customer, 'transfers.create', {
    quoteId,
    recipientId,
    idempotencyKey: crypto.randomUUID(),
  })
  await sleep(2 * settleMs)
  await page.close()
  return Math.max(0, ...reads.values())
}

async function ask<T>(context: BrowserContext, procedure: string): Promise<T> {
  const answer = await (await context.request.get(`/api/trpc/${procedure}`)).json()
  return answer.result.data
}

async function tell<T>(context: BrowserContext, procedure: string, data: object): Promise<T> {
  const answer = await (await context.request.post(`/api/trpc/${procedure}`, { data })).json()
  if (answer.error) throw new Error(`${procedure}: ${answer.error.message}`)
  return answer.result.data
}

export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
