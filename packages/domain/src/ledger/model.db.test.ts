import { useTestDatabase } from '@corridor/db/testing'
import {
  expireHolds,
  hold,
  type PostInput,
  post,
  reverse,
  setAccountFlags,
  voidHold,
} from '@corridor/domain/ledger'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { money, toWire } from '@corridor/kernel/money'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { reshapeQueue } from './store/command-queue.ts'
import {
  type AccountId,
  balanceOf,
  differences,
  move,
  openCustomer,
  openHouse,
} from './testing/accounts.ts'

// Random sequences of commands against the ledger and against a model of a few lines: both must always agree.

const db = useTestDatabase()
const isDeep = process.env.DEEP === '1'
/** Domains that are spread over servers change nothing for one of them: a few show that it is there. */
const share = process.env.TEST_SPLIT === '1' ? 0.1 : 1
const sequences = (isDeep ? 10_000 : 500) * share
const testTimeoutMs = isDeep ? 5_400_000 : 240_000

type ModelHold = { account: number; remaining: bigint; isExpired: boolean }
type ModelAccount = { posted: bigint; held: bigint; isFrozen: boolean }
/** What was posted, and what of each of its legs is not reversed. */
type ModelPosting = { legs: readonly Leg[]; left: bigint[] }
/** What the ledger should be. */
type Model = {
  accounts: ModelAccount[]
  holds: (ModelHold | null)[]
  postings: ModelPosting[]
}
type Real = {
  accounts: AccountId[]
  holds: Id<'hld'>[]
  postings: Id<'led'>[]
  lastPost: PostInput | null
  lastCode: string
}

// Places of the accounts: houses have no floor.
const house = 0
const customers = [1, 2, 3]
const liquidity = { EUR: 4, USD: 5 }
const dollarCustomer = 6
const fees = 7
const withFloor = [...customers, dollarCustomer]
const currencyAt = (account: number) =>
  account === liquidity.USD || account === dollarCustomer ? ('USD' as const) : ('EUR' as const)
const openingBalance = 1000n
/** Outcomes of captures that the run has met, so that it cannot pass by meeting none. */
const seen = new Map<string, number>()
const wire = (minor: bigint, account: number) => toWire(money(minor, currencyAt(account)))
const eur = (minor: bigint) => toWire(money(minor, 'EUR'))

function at<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new Error(`nothing at ${index}`)
  return item
}

const available = (account: ModelAccount) => account.posted - account.held

type Leg = { from: number; to: number; amount: bigint }

/** What a posting should answer, by the rules in their order. */
function expectedCode(model: Model, legs: readonly Leg[], capture?: Capture): string {
  const held = capture ? model.holds[capture.hold] : undefined
  if (capture) {
    if (!held) return 'ledger.hold-closed'
    if (held.isExpired) return 'ledger.hold-expired'
    if (capture.amount > held.remaining) return 'ledger.capture-exceeds-hold'
  }
  if (legs.some((leg) => at(model.accounts, leg.from).isFrozen)) return 'ledger.account-frozen'
  const debitsOf = (account: number) =>
    legs.reduce((sum, leg) => (leg.from === account ? sum + leg.amount : sum), 0n)
  if (capture && held && debitsOf(held.account) < capture.amount) return 'ledger.capture-unmatched'
  for (const number of withFloor) {
    const credits = legs.reduce((sum, leg) => (leg.to === number ? sum + leg.amount : sum), 0n)
    const freed =
      held?.account === number && capture ? (capture.isFinal ? held.remaining : capture.amount) : 0n
    if (available(at(model.accounts, number)) + credits + freed < debitsOf(number)) {
      return 'ledger.insufficient-funds'
    }
  }
  return 'ok'
}

type Capture = { readonly hold: number; readonly amount: bigint; readonly isFinal: boolean }
/** `isAimed` takes the first leg from the held account, and captures no more than it moves. */
type CapturePlan = Omit<Capture, 'hold'> & { readonly pick: number; readonly isAimed: boolean }

class PostCommand implements fc.AsyncCommand<Model, Real> {
  readonly plan: readonly Leg[]
  readonly capture: CapturePlan | null
  constructor(plan: readonly Leg[], capture: CapturePlan | null) {
    this.plan = plan
    this.capture = capture
  }
  check(model: Readonly<Model>): boolean {
    return (this.capture === null || model.holds.length > 0) && this.legs(model).length > 0
  }
  /** The legs as they are posted: none leads from an account to itself. */
  legs(model: Readonly<Model>): readonly Leg[] {
    const held = this.capture?.isAimed ? model.holds[this.capture.pick % model.holds.length] : null
    return this.plan
      .map((leg, index) => (held && index === 0 ? { ...leg, from: held.account } : leg))
      .filter((leg) => leg.from !== leg.to)
  }
  captureOf(model: Model, legs: readonly Leg[]): Capture | undefined {
    if (!this.capture) return undefined
    const { pick, amount, isFinal, isAimed } = this.capture
    const hold = pick % model.holds.length
    const most = isAimed ? (model.holds[hold]?.remaining ?? amount) : amount
    const bound = [amount, most, at(legs, 0).amount].reduce((a, b) => (a < b ? a : b))
    return { hold, amount: isAimed ? bound : amount, isFinal }
  }
  async run(model: Model, real: Real): Promise<void> {
    const legs = this.legs(model)
    const capture = this.captureOf(model, legs)
    const expected = expectedCode(model, legs, capture)
    const input: PostInput = {
      transferId: newId('led'),
      code: 'model.post',
      reference: 'model',
      legs: legs.map((leg) => ({
        debitAccountId: at(real.accounts, leg.from),
        creditAccountId: at(real.accounts, leg.to),
        amount: wire(leg.amount, leg.from),
      })),
      ...(capture && {
        captures: [
          {
            holdId: at(real.holds, capture.hold),
            amount: eur(capture.amount),
            isFinal: capture.isFinal,
          },
        ],
      }),
    }
    expect(codeOf(await post(input))).toBe(expected)
    real.lastPost = input
    real.lastCode = expected
    if (expected === 'ok') {
      applyPosting(model, legs, capture)
      model.postings.push({ legs, left: legs.map((leg) => leg.amount) })
      real.postings.push(input.transferId)
    }
    seen.set(`post ${expected}`, (seen.get(`post ${expected}`) ?? 0) + 1)
    if (capture) seen.set(expected, (seen.get(expected) ?? 0) + 1)
  }
  toString(): string {
    const legs = this.plan.map((leg) => `${leg.from}->${leg.to} ${leg.amount}`).join(', ')
    if (!this.capture) return `post(${legs})`
    const { pick, amount, isFinal, isAimed } = this.capture
    return `post(${legs}; capture #${pick} ${amount} final ${isFinal} aimed ${isAimed})`
  }
}

function applyPosting(model: Model, legs: readonly Leg[], capture: Capture | undefined): void {
  for (const leg of legs) {
    at(model.accounts, leg.from).posted -= leg.amount
    at(model.accounts, leg.to).posted += leg.amount
  }
  const held = capture && model.holds[capture.hold]
  if (!capture || !held) return
  const freed = capture.isFinal ? held.remaining : capture.amount
  at(model.accounts, held.account).held -= freed
  held.remaining -= freed
  if (held.remaining === 0n) model.holds[capture.hold] = null
}

/** Undoes a posting: all of it, or of one leg some. */
class ReverseCommand implements fc.AsyncCommand<Model, Real> {
  readonly pick: number
  readonly part: { readonly leg: number; readonly amount: bigint } | null
  constructor(pick: number, part: { leg: number; amount: bigint } | null) {
    this.pick = pick
    this.part = part
  }
  check(model: Readonly<Model>): boolean {
    return model.postings.length > 0
  }
  async run(model: Model, real: Real): Promise<void> {
    const index = this.pick % model.postings.length
    const posting = at(model.postings, index)
    const part = this.part && { ...this.part, leg: this.part.leg % posting.legs.length }
    const asked = posting.legs
      .map((leg, no) => ({ no, leg, amount: part ? part.amount : leg.amount }))
      .filter(({ no }) => !part || no === part.leg)
    const mirror = asked.map(({ leg, amount }) => ({ from: leg.to, to: leg.from, amount }))
    const isTooMuch = asked.some(({ no, amount }) => amount > at(posting.left, no))
    const expected = isTooMuch ? 'ledger.reversal-exceeds-original' : expectedCode(model, mirror)
    const result = await reverse({
      transferId: newId('led'),
      originalId: at(real.postings, index),
      code: 'model.reverse',
      reference: 'model',
      ...(part && {
        legs: asked.map(({ no, leg, amount }) => ({
          legNo: no + 1,
          amount: wire(amount, leg.from),
        })),
      }),
    })
    expect(codeOf(result)).toBe(expected)
    seen.set(`reverse ${expected}`, (seen.get(`reverse ${expected}`) ?? 0) + 1)
    if (expected !== 'ok') return
    applyPosting(model, mirror, undefined)
    for (const { no, amount } of asked) posting.left[no] = at(posting.left, no) - amount
  }
  toString(): string {
    const part = this.part ? `leg #${this.part.leg} ${this.part.amount}` : 'all'
    return `reverse(#${this.pick}, ${part})`
  }
}

class ReplayCommand implements fc.AsyncCommand<Model, Real> {
  check(): boolean {
    return true
  }
  async run(_model: Model, real: Real): Promise<void> {
    if (!real.lastPost || real.lastCode !== 'ok') return
    const replay = await post(real.lastPost)
    expect(replay).toMatchObject({ ok: true, value: { isReplay: true } })
    expect(codeOf(await post({ ...real.lastPost, reference: 'other' }))).toBe('ledger.id-reused')
  }
  toString(): string {
    return 'replay'
  }
}

class HoldCommand implements fc.AsyncCommand<Model, Real> {
  readonly account: number
  readonly amount: bigint
  constructor(account: number, amount: bigint) {
    this.account = account
    this.amount = amount
  }
  check(): boolean {
    return true
  }
  async run(model: Model, real: Real): Promise<void> {
    const account = at(model.accounts, this.account)
    const expected = account.isFrozen
      ? 'ledger.account-frozen'
      : available(account) < this.amount
        ? 'ledger.insufficient-funds'
        : 'ok'
    const holdId = newId('hld')
    const result = await hold({
      holdId,
      debitAccountId: at(real.accounts, this.account),
      amount: eur(this.amount),
      code: 'model.hold',
      reference: 'model',
      expiresInSeconds: 3600,
    })
    expect(codeOf(result)).toBe(expected)
    if (expected !== 'ok') return
    account.held += this.amount
    model.holds.push({ account: this.account, remaining: this.amount, isExpired: false })
    real.holds.push(holdId)
  }
  toString(): string {
    return `hold(${this.account}, ${this.amount})`
  }
}

/** Gives a hold back, lets its time pass, or runs the expiry job. */
class EndCommand implements fc.AsyncCommand<Model, Real> {
  readonly kind: 'void' | 'pass-time' | 'expire'
  readonly pick: number
  constructor(kind: 'void' | 'pass-time' | 'expire', pick: number) {
    this.kind = kind
    this.pick = pick
  }
  check(model: Readonly<Model>): boolean {
    return model.holds.length > 0
  }
  async run(model: Model, real: Real): Promise<void> {
    if (this.kind === 'expire') return this.expire(model)
    const index = this.pick % model.holds.length
    const held = model.holds[index]
    const holdId = at(real.holds, index)
    if (this.kind === 'pass-time') {
      if (held) held.isExpired = true
      await db.ownerQuery(
        'ledger',
        `UPDATE open_hold SET expires_at = clock_timestamp() - interval '1 hour' WHERE hold_id = $1`,
        [uuidOf(holdId)],
      )
      return
    }
    const result = await voidHold({ holdId, commandId: newId('tsk') })
    expect(codeOf(result)).toBe(held ? 'ok' : 'ledger.hold-closed')
    if (held) release(model, index, held)
  }
  async expire(model: Model): Promise<void> {
    let due = 0
    for (const [index, held] of model.holds.entries()) {
      if (!held?.isExpired) continue
      release(model, index, held)
      due++
    }
    expect(await expireHolds()).toEqual({ released: due })
  }
  toString(): string {
    return `${this.kind}(#${this.pick})`
  }
}

function release(model: Model, index: number, held: ModelHold): void {
  at(model.accounts, held.account).held -= held.remaining
  model.holds[index] = null
}

class FreezeCommand implements fc.AsyncCommand<Model, Real> {
  readonly account: number
  readonly isFrozen: boolean
  constructor(account: number, isFrozen: boolean) {
    this.account = account
    this.isFrozen = isFrozen
  }
  check(): boolean {
    return true
  }
  async run(model: Model, real: Real): Promise<void> {
    const accountId = at(real.accounts, this.account)
    expect(codeOf(await setAccountFlags({ accountId, isFrozen: this.isFrozen }))).toBe('ok')
    at(model.accounts, this.account).isFrozen = this.isFrozen
  }
  toString(): string {
    return `${this.isFrozen ? 'freeze' : 'unfreeze'}(${this.account})`
  }
}

const amount = fc.bigInt({ min: 1n, max: 500n })
const customer = fc.constantFrom(...customers)
const anyAccount = fc.integer({ min: 0, max: 3 })
const leg = fc.record({ from: anyAccount, to: anyAccount, amount })
const topUp = fc.record({ from: fc.constant(house), to: customer, amount })
/** A conversion with its fee: customer and liquidity of one currency, liquidity and customer of the other. */
const conversion = fc.tuple(customer, amount, amount, amount).map(([sender, sold, bought, fee]) => [
  { from: sender, to: liquidity.EUR, amount: sold },
  { from: liquidity.USD, to: dollarCustomer, amount: bought },
  { from: sender, to: fees, amount: fee },
])
const captured = fc.record({
  pick: fc.nat(20),
  amount,
  isFinal: fc.boolean(),
  isAimed: fc.integer({ min: 0, max: 3 }).map((die) => die > 0),
})

const commands = fc.commands(
  [
    topUp.map((one) => new PostCommand([one], null)),
    conversion.map((legs) => new PostCommand(legs, null)),
    fc.nat(20).map((pick) => new ReverseCommand(pick, null)),
    fc
      .tuple(fc.nat(20), fc.nat(4), amount)
      .map(([pick, leg, part]) => new ReverseCommand(pick, { leg, amount: part })),
    fc.array(leg, { minLength: 1, maxLength: 4 }).map((legs) => new PostCommand(legs, null)),
    fc
      .tuple(fc.array(leg, { minLength: 1, maxLength: 3 }), captured)
      .map(([legs, capture]) => new PostCommand(legs, capture)),
    fc.tuple(customer, amount).map(([account, held]) => new HoldCommand(account, held)),
    fc.tuple(customer, amount).map(([account, held]) => new HoldCommand(account, held)),
    fc
      .tuple(fc.constantFrom('void' as const, 'pass-time' as const, 'expire' as const), fc.nat(20))
      .map(([kind, pick]) => new EndCommand(kind, pick)),
    fc
      .tuple(customer, fc.boolean())
      .map(([account, isFrozen]) => new FreezeCommand(account, isFrozen)),
    fc.constant(new ReplayCommand()),
  ],
  { maxCommands: 40, size: 'max' },
)

/** In the order of their places. */
async function openAccounts(): Promise<AccountId[]> {
  return [
    await openHouse('EUR', 'credit'),
    ...(await Promise.all(customers.map(() => openCustomer()))),
    await openHouse('EUR', 'credit'),
    await openHouse('USD', 'credit'),
    await openCustomer('USD'),
    await openHouse('EUR', 'credit'),
  ]
}

afterAll(() => reshapeQueue())

it(
  `agrees with the model over ${sequences} sequences`,
  async () => {
    await fc.assert(
      fc.asyncProperty(commands, fc.boolean(), async (sequence, isBatched) => {
        reshapeQueue({ fewItems: isBatched ? 0 : 1_000 })
        const accounts = await openAccounts()
        const model: Model = {
          accounts: accounts.map(() => ({ posted: 0n, held: 0n, isFrozen: false })),
          holds: [],
          postings: [],
        }
        for (const number of customers) {
          unwrap(await move(at(accounts, house), at(accounts, number), eur(openingBalance).amount))
          at(model.accounts, 0).posted -= openingBalance
          at(model.accounts, number).posted += openingBalance
        }
        const real: Real = { accounts, holds: [], postings: [], lastPost: null, lastCode: '' }
        await fc.asyncModelRun(() => ({ model, real }), sequence)
        // Holds that this sequence let expire must not be found by the next one's job.
        await expireHolds()
        for (const [index, held] of model.holds.entries()) {
          if (held?.isExpired) release(model, index, held)
        }
        for (const [number, accountId] of accounts.entries()) {
          const { posted, held } = at(model.accounts, number)
          const expected = [posted, held, posted - held].map((minor) => wire(minor, number).amount)
          expect(await balanceOf(accountId)).toBe(expected.join(' '))
        }
      }),
      { numRuns: sequences, endOnFailure: false },
    )
    expect(await differences()).toEqual([])
    const met = [
      'ok',
      'post ok',
      'post ledger.insufficient-funds',
      'reverse ok',
      'reverse ledger.reversal-exceeds-original',
    ]
    expect(met.filter((outcome) => !seen.has(outcome))).toEqual([])
  },
  testTimeoutMs,
)
