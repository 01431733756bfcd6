import { customerRouter } from '@corridor/api/customer/root'
import { listTransfers } from '@corridor/domain/transfers'
import pg from 'pg'
import type { PageCost, PageName } from './orders.ts'
import { euros, type Person } from './people.ts'

/** Runs `work` and notes the text of every statement that goes through the driver, BEGIN and COMMIT included. */
export async function textsOf(work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function noted(this: pg.Client, ...given: unknown[]) {
    const [first] = given
    texts.push(typeof first === 'string' ? first : String(Object(first).text))
    return Reflect.apply(query, this, given)
  }
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return texts
}

export function procedureNames(): string[] {
  return Object.keys(customerRouter._def.procedures)
}

type Calls = readonly (readonly [path: string, input?: unknown])[]

/** What the pages of apps/web ask, as their hooks do. */
const pages: Readonly<Record<PageName, (transferId: string) => Calls>> = {
  home: () => [
    ['identity.getProfile'],
    ['notifications.countUnread'],
    ['home.overview', {}],
    ['home.services'],
    ['recovery.get'],
    ['activity.list', { limit: 8 }],
  ],
  activity: () => [['wallets.list'], ['activity.list', {}]],
  quote: () => [
    [
      'fx.createQuote',
      {
        sourceCurrency: 'EUR',
        targetCurrency: 'USD',
        fixed: 'source',
        amount: euros('5.00'),
        payOut: 'conversion',
      },
    ],
  ],
  status: (transferId) => [['transfers.get', { transferId }]],
}

/** What a page's calls cost this process: statements of one load, and CPU, the mean of many. */
export async function costOfPage(
  person: Person,
  { page, times, known }: { page: PageName; times: number; known: readonly string[] },
): Promise<PageCost> {
  const [latest] = (await listTransfers(person.actor, { limit: 1 })).items
  if (!latest) throw new Error('this person has sent nothing yet')
  const calls = pages[page](latest.transferId).filter(([path]) => known.includes(path))
  const caller = customerRouter.createCaller({
    requestId: 'bench',
    ip: '192.0.2.7',
    userAgent: 'bench',
    audience: 'customer',
    sessionToken: null,
    customer: person.actor,
    staff: null,
    locale: 'en-GB',
    browser: {},
    keepLocale: () => undefined,
    devices: [],
    keepDevice: () => undefined,
    registrations: [],
    keepRegistration: () => undefined,
    keepSession: async () => undefined,
  })
  // side by side, as one request of the page's carries them
  const load = () => Promise.all(calls.map(([path, input]) => procedureOf(caller, path)(input)))
  for (let warm = 0; warm < 3; warm++) await load()
  const statements = (await textsOf(load)).length
  const before = process.cpuUsage()
  for (let number = 0; number < times; number++) await load()
  const { user, system } = process.cpuUsage(before)
  return { statements, cpuUs: (user + system) / times }
}

function procedureOf(caller: unknown, path: string): (input: unknown) => Promise<unknown> {
  let found = caller
  // the caller is made of proxies, whose parts are functions and objects alike
  for (const part of path.split('.')) found = Reflect.get(Object(found), part)
  if (typeof found !== 'function') throw new Error(`no procedure ${path}`)
  return (input) => Promise.resolve(Reflect.apply(found, undefined, [input]))
}
