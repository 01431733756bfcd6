import type { PayOut } from '@corridor/domain/fx/contract'
import type { Calculation } from '@corridor/domain/fx/history'
import { isWalletCurrency, type WalletCurrency } from '@corridor/kernel/currency'
import { type Money, money } from '@corridor/kernel/money'
import { addByBank, addByCard, takeTransfer } from './add-money.ts'
import { judge } from './alerts.ts'
import { eurosOf, typedAmount } from './amounts.ts'
import { beginTransfer, type Order } from './begin-transfer.ts'
import { daysBetween, hourMs, later, livelinessOf, minuteMs, momentOf } from './calendar.ts'
import { openCaseHours, receiveUnmatched } from './cases.ts'
import type { Person } from './people.ts'
import { playTransfer } from './play-transfer.ts'
import { availableIn, findPurse, purseOf } from './purses.ts'
import { bankRecipient, corridorFor, customerRecipient, keyOf } from './recipients.ts'
import { regular } from './regular.ts'
import type { Purse, World } from './world.ts'

/** What people send, in euros: mostly small, seldom large. */
const sums = [15, 30, 50, 80, 120, 200, 320, 500, 850, 1_400, 2_300, 4_500, 11_000] as const
const leastEuros = 12
const strayTexts = [
  'COR 7F3 payment',
  'Miete Mai',
  'INVOICE 88120',
  'Thank you!',
  'ref missing',
] as const

/** Puts into the timeline everything that people set out to do from their registration to the end. */
export function planLives(world: World): void {
  const { asOf, random, timeline } = world
  for (const person of world.people) {
    timeline.add(later(person.createdAt, minuteMs), (at) => {
      purseOf(world, person, person.homeland.currency, at)
    })
    if (person.proven !== 'approved' || person.pace === 0) continue
    const end = person.endedAt ?? asOf
    timeline.add(later(person.provenAt, 2 * hourMs), (at) => firstMoney(world, person, at))
    for (const day of daysBetween(later(person.provenAt, 24 * hourMs), end)) {
      planDay(world, person, day, end)
    }
  }
  for (const day of daysBetween(world.people[0]?.createdAt ?? asOf, asOf)) {
    if (!random.isBelow(0.04)) continue
    const currency = random.pick(['EUR', 'GBP', 'USD'] as const)
    const amount = typedAmount(
      random,
      { prices: world.prices, currency, at: asOf },
      random.pick(sums),
    )
    timeline.add(momentOf(day, random), (at) =>
      receiveUnmatched(world, amount, random.pick(strayTexts), at),
    )
  }
}

/** What must not be missing, and is still open at the end: money for nobody, or beyond a limit, and an open card page. */
export function planCases(world: World): void {
  const { asOf, random, timeline, people, prices } = world
  const hoursAgo = [10, 7, 4, 2].filter((hours) => hours < openCaseHours)
  const somebody = (at: Date) =>
    random.pick(
      people.filter(
        (one) => one.proven === 'approved' && one.status === 'active' && one.provenAt < at,
      ),
    )
  for (const hours of hoursAgo) {
    const currency = random.pick(['EUR', 'GBP', 'CHF'] as const)
    const amount = typedAmount(random, { prices, currency, at: asOf }, random.pick(sums))
    timeline.add(later(asOf, -hours * hourMs), (at) => {
      receiveUnmatched(world, amount, random.pick(strayTexts), at)
    })
  }
  for (const hours of [100 * 24, 40 * 24, 5]) {
    timeline.add(later(asOf, -hours * hourMs), (at) => {
      const person = somebody(at)
      const purse = purseOf(world, person, person.homeland.currency, at)
      const amount = typedAmount(random, inPurse(world, purse, at), 24_000)
      takeTransfer(world, purse, { amount, isTooMuch: true }, at)
    })
  }
  for (const minutes of [18, 9]) {
    timeline.add(later(asOf, -minutes * minuteMs), (at) => {
      const person = somebody(at)
      const purse = purseOf(world, person, person.homeland.currency, at)
      addByCard(world, purse, typedAmount(random, inPurse(world, purse, at), 120), at)
    })
  }
}

function planDay(world: World, person: Person, day: Date, end: Date): void {
  const { random, timeline } = world
  const chance = person.pace * livelinessOf(day)
  if (day.getUTCDate() === 26 && random.isBelow(0.6)) {
    const at = momentOf(day, random)
    if (at < end) timeline.add(at, (now) => earn(world, person, now))
  }
  for (let left = chance; left > 0; left -= 1) {
    if (!random.isBelow(left)) continue
    const at = momentOf(day, random)
    if (at < end && at > later(person.provenAt, 3 * hourMs)) {
      timeline.add(at, (now) => act(world, person, now, true))
    }
  }
}

function firstMoney(world: World, person: Person, at: Date): void {
  if (person.endedAt && at > person.endedAt) return
  const purse = purseOf(world, person, person.homeland.currency, at)
  add(world, purse, person.income * 0.3, at)
}

function earn(world: World, person: Person, at: Date): void {
  const purse = purseOf(world, person, person.homeland.currency, at)
  const share = world.random.between(20, 70) / 100
  const amount = typedAmount(world.random, inPurse(world, purse, at), person.income * share)
  addByBank(world, purse, amount, at)
}

function add(world: World, purse: Purse, euros: number, at: Date): void {
  const { random } = world
  const amount = typedAmount(random, inPurse(world, purse, at), euros)
  if (euros < 900 && random.isBelow(0.75)) addByCard(world, purse, amount, at)
  else addByBank(world, purse, amount, at)
}

const inPurse = ({ prices }: World, { wallet }: Purse, at: Date) => ({
  prices,
  currency: wallet.currency,
  at,
})

/** One thing that somebody does: pays a bank account, another customer, or changes money of their own. */
function act(world: World, person: Person, at: Date, mayAdd: boolean): void {
  const { random, prices } = world
  const purse = fullestPurse(world, person, at)
  const wanted = random.pickWeighted(sums, (sum) => 1 / (sum + 60)) * (person.income / 1_900)
  const hasEuros = eurosOf(prices, money(availableIn(purse), purse.wallet.currency), at)
  if (hasEuros < Math.min(wanted, 60) && mayAdd) {
    add(world, purse, Math.max(wanted * 1.6, 80), at)
    world.timeline.add(later(at, random.between(12, 300) * minuteMs), (now) =>
      act(world, person, now, false),
    )
    return
  }
  const euros = Math.min(wanted, hasEuros * 0.85)
  if (euros < leastEuros) return
  const amount = typedAmount(random, inPurse(world, purse, at), euros)
  // a little more than there is, once in a while: somebody sent from two browsers at once
  const isShort = random.isBelow(0.006)
  const sum = isShort ? money(availableIn(purse) + 100n, amount.currency) : amount
  if (sum.minor > availableIn(purse) && !isShort) return
  const thrown = random.next()
  if (thrown < 0.48) payBank(world, person, purse, sum, at)
  else if (thrown < 0.78) payCustomer(world, person, purse, sum, at)
  else convert(world, person, purse, sum, at)
}

function fullestPurse(world: World, person: Person, at: Date): Purse {
  const own = purseOf(world, person, person.homeland.currency, at)
  if (!world.random.isBelow(0.3)) return own
  const others = person.alsoKeeps.flatMap(
    (currency) => findPurse(world, person.customerId, currency) ?? [],
  )
  const worth = (purse: Purse) =>
    eurosOf(world.prices, money(availableIn(purse), purse.wallet.currency), at)
  return others.reduce((best, each) => (worth(each) > 60 ? each : best), own)
}

type Wanted = {
  readonly target: WalletCurrency
  readonly payOut: PayOut
  readonly country?: string
  readonly method?: string
}

/** A price as somebody takes it; what a rail or the arithmetic refuses is not sent. */
function priced(world: World, amount: Money, wanted: Wanted, at: Date): Calculation | null {
  const { random, quotes, people } = world
  const route = { source: amount.currency, fixed: 'source', amount, ...wanted } as const
  const price = world.prices(route, at)
  if (!price.ok) return null
  if (random.isBelow(0.08)) {
    // looked at, and left to expire
    const { customerId } = random.pick(people)
    const createdAt = later(at, -40 * minuteMs)
    quotes.push({
      quoteId: random.id('quo', createdAt),
      customerId,
      calculation: price.value,
      createdAt,
      used: null,
    })
  }
  return price.value
}

function payBank(world: World, person: Person, source: Purse, amount: Money, at: Date): void {
  const corridor = corridorFor(world, person)
  const saved = bankRecipient(world, person, corridor, at)
  if (!saved?.account || !isWalletCurrency(corridor.currency)) return
  const { bank, detail, detailsHash } = saved.account
  const { country, method } = bank
  const wanted = { target: corridor.currency, payOut: 'bank', country, method } as const
  const calculation = priced(world, amount, wanted, at)
  if (!calculation) return
  const uses = world.corridorUses
  uses.set(keyOf(corridor), (uses.get(keyOf(corridor)) ?? 0) + 1)
  const recipient = { name: bank.holderName, detail, key: detailsHash, customerId: null, country }
  const { isNew: isNewRecipient } = saved
  send(
    world,
    { person, kind: 'payout', calculation, source, target: null, saved, isNewRecipient, recipient },
    at,
  )
}

function payCustomer(world: World, person: Person, source: Purse, amount: Money, at: Date): void {
  const payee = payeeOf(world, person, at)
  if (!payee) return
  const target = purseOf(world, payee, payee.homeland.currency, at)
  const calculation = priced(
    world,
    amount,
    { target: target.wallet.currency, payOut: 'internal' },
    at,
  )
  if (!calculation) return
  const saved = customerRecipient(world, person, payee, at)
  const { customerId, handle } = payee
  const initial = /\p{L}/u.exec(payee.lastName)?.[0] ?? ''
  const name = `${payee.firstName} ${initial.toUpperCase()}.`
  const recipient = { name, detail: `@${handle}`, key: customerId, customerId, country: null }
  const { isNew: isNewRecipient } = saved
  send(
    world,
    { person, kind: 'send', calculation, source, target, saved, isNewRecipient, recipient },
    at,
  )
}

/** Somebody they know: mostly from the same place, whose account is open at that time. */
function payeeOf({ random, people }: World, person: Person, at: Date): Person | null {
  const isThere = (other: Person) =>
    other !== person &&
    other.proven === 'approved' &&
    other.status === 'active' &&
    other.provenAt < at
  if (random.isBelow(0.05))
    return people.find((other) => other.handle === regular.handle && isThere(other)) ?? null
  const near = people.filter((other) => isThere(other) && other.homeland === person.homeland)
  // always the same few
  const known = near.slice(0, 3 + (person.customerId.charCodeAt(20) % 5))
  if (known.length > 0 && random.isBelow(0.8)) return random.pick(known)
  const anybody = people.filter(isThere)
  return anybody.length > 0 ? random.pick(anybody) : null
}

function convert(world: World, person: Person, source: Purse, amount: Money, at: Date): void {
  const others = [...person.alsoKeeps, person.homeland.currency].filter(
    (currency) => currency !== source.wallet.currency,
  )
  if (others.length === 0) return
  const currency = world.random.pick(others)
  const calculation = priced(world, amount, { target: currency, payOut: 'conversion' }, at)
  if (!calculation) return
  const target = purseOf(world, person, currency, at)
  const { customerId } = person
  const recipient = {
    name: 'Your own wallet',
    detail: `${currency} wallet`,
    key: customerId,
    customerId,
    country: null,
  }
  const conversion = { person, kind: 'conversion', calculation, source, target, recipient } as const
  send(world, { ...conversion, saved: null, isNewRecipient: false }, at)
}

function send(world: World, order: Order, at: Date): void {
  const told = beginTransfer(world, order, at)
  playTransfer(world, told, judge(world, told, at), at)
}
