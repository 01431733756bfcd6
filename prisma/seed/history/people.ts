import type { CustomerStatus } from '@corridor/domain/identity/contract'
import { handleSkeleton } from '@corridor/domain/identity/history'
import type { WalletCurrency } from '@corridor/kernel/currency'
import type { Id } from '@corridor/kernel/ids'
import { people as demoPeople } from '../scenarios/people.ts'
import { dayMs, earlierOf, hourMs, later, minuteMs, momentOf, startOfDay } from './calendar.ts'
import { type Homeland, homelands } from './people-data.ts'
import type { Random } from './random.ts'
import { regular } from './regular.ts'

/** How far somebody's identity check came; `none` never began one. */
export type Proven =
  | 'none'
  | 'draft'
  | 'submitted'
  | 'in-review'
  | 'more-needed'
  | 'refused'
  | 'approved'

/** A customer of the invented past. */
export type Person = {
  readonly customerId: Id<'cus'>
  readonly homeland: Homeland
  readonly firstName: string
  readonly lastName: string
  readonly handle: string
  readonly email: string
  readonly birthDate: string
  readonly city: string
  readonly createdAt: Date
  readonly isEmailVerified: boolean
  readonly status: CustomerStatus
  /** When an account was suspended or closed. */
  readonly endedAt: Date | null
  readonly proven: Proven
  readonly tier: 0 | 1 | 2
  /** When the check was handed in: money moves from then on. */
  readonly provenAt: Date
  /** How often on an ordinary day they do something, from 0 to 1. */
  readonly pace: number
  /** What they earn in a month, in euros. */
  readonly income: number
  /** Currencies beside their own that they keep. */
  readonly alsoKeeps: readonly WalletCurrency[]
  readonly password?: string
}

const count = 300
/** Of the last ones to register, the checks of some are still under way. */
const freshCount = 24
const freshStates: readonly Proven[] = [
  'none',
  'in-review',
  'draft',
  'approved',
  'submitted',
  'more-needed',
  'in-review',
  'approved',
]
const domains = ['post.example', 'mail.example', 'letters.example', 'inbox.example'] as const
const travelMoney = ['USD', 'GBP', 'EUR', 'CHF', 'JPY', 'THB', 'AUD', 'CAD'] as const

/** Everybody, in the order of their registration: few at first, more and more from month to month. */
export function makePeople(random: Random, start: Date, asOf: Date): Person[] {
  const spanDays = Math.floor((asOf.getTime() - start.getTime()) / dayMs)
  const skeletons = new Set(Object.values(demoPeople).map(({ handle }) => handleSkeleton(handle)))
  skeletons.add(handleSkeleton(regular.handle))
  const newest = later(asOf, -2 * dayMs)
  const moments = Array.from({ length: count - 1 }, (_, at) => registrationOf(at, spanDays))
    .map((days) => momentOf(startOfDay(later(start, days * dayMs)), random))
    .map((at) => {
      const lately = later(asOf, -random.between(20, 47) * hourMs)
      return at < newest ? at : lately
    })
    .sort((a, b) => a.getTime() - b.getTime())
  const others = moments.map((createdAt, at) => {
    const freshAt = at - (moments.length - freshCount)
    const proven = freshAt >= 0 ? freshStates[freshAt % freshStates.length] : settledState(random)
    return makePerson(random, { createdAt, asOf, proven: proven ?? 'approved', at }, skeletons)
  })
  return [makeRegular(random, later(start, 9 * hourMs)), ...others]
}

/** The day on which the nth of all registers: a tenth was there at the start, the rest comes by the square root. */
function registrationOf(at: number, spanDays: number): number {
  const share = (at + 1) / count
  return share < 0.1
    ? Math.floor(share * 60)
    : Math.floor(Math.sqrt((share - 0.1) / 0.9) * spanDays)
}

function settledState(random: Random): Proven {
  const thrown = random.next()
  if (thrown < 0.03) return 'refused'
  if (thrown < 0.07) return 'none'
  return thrown < 0.09 ? 'draft' : 'approved'
}

type Making = {
  readonly createdAt: Date
  readonly asOf: Date
  readonly proven: Proven
  readonly at: number
}

function makePerson(random: Random, making: Making, skeletons: Set<string>): Person {
  const { createdAt, asOf, proven, at } = making
  const homeland = random.pickWeighted(homelands, ({ weight }) => weight)
  const firstName = random.pick(homeland.firstNames)
  const lastName = random.pick(homeland.lastNames)
  const handle = freeHandle(random, firstName, skeletons)
  const status = statusOf(at)
  const isLong = random.isBelow(0.35)
  return {
    customerId: random.id('cus', createdAt),
    homeland,
    firstName,
    lastName,
    handle,
    email: `${handle.replaceAll('_', '.')}@${random.pick(domains)}`,
    birthDate: `${random.between(1955, 2005)}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`,
    city: random.pick(homeland.cities),
    createdAt,
    isEmailVerified: proven !== 'none' || random.isBelow(0.6),
    status,
    endedAt: status === 'active' ? null : middleOf(createdAt, asOf),
    proven,
    tier: proven !== 'approved' ? 0 : isLong ? 2 : 1,
    provenAt: earlierOf(
      later(createdAt, random.between(30, 26 * 60) * minuteMs),
      later(asOf, -hourMs),
    ),
    // closed accounts were never used: an account closes only when it is empty
    pace:
      status === 'closed' ? 0 : random.pickWeighted([0.03, 0.07, 0.12, 0.2], (pace) => 0.3 - pace),
    income: random.pickWeighted([900, 1_600, 2_400, 3_800], (income) => 5_000 - income),
    alsoKeeps: isLong
      ? [...new Set([random.pick(travelMoney), random.pick(travelMoney)])].filter(
          (currency) => currency !== homeland.currency,
        )
      : [],
  }
}

/** Some accounts are suspended or closed; who registers last is neither. */
function statusOf(at: number): CustomerStatus {
  if (at > count - 3 * freshCount || at < 5) return 'active'
  if (at % 37 === 0) return 'suspended'
  return at % 41 === 0 ? 'closed' : 'active'
}

function middleOf(from: Date, to: Date): Date {
  return new Date(from.getTime() + Math.floor((to.getTime() - from.getTime()) * 0.7))
}

function makeRegular(random: Random, createdAt: Date): Person {
  const homeland = homelands.find(({ country }) => country === regular.country)
  if (!homeland) throw new Error(`nobody comes from ${regular.country}`)
  return {
    ...regular,
    customerId: random.id('cus', createdAt),
    homeland,
    createdAt,
    isEmailVerified: true,
    status: 'active',
    endedAt: null,
    proven: 'approved',
    tier: 2,
    provenAt: later(createdAt, hourMs),
    pace: 0.3,
    income: 3_200,
    alsoKeeps: ['USD', 'GBP', 'BRL'],
  }
}

/** A first name in the letters of a handle, or another word where it has none of those, and what keeps it apart. */
function freeHandle(random: Random, firstName: string, skeletons: Set<string>): string {
  const plain = firstName
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .slice(0, 12)
  const base = plain.length < 3 ? random.pick(['river', 'maple', 'harbour', 'lantern']) : plain
  for (;;) {
    const marks = Array.from({ length: 3 }, () => random.pick([...'234679'])).join('')
    const handle = `${base}_${marks}`
    if (skeletons.has(handleSkeleton(handle))) continue
    skeletons.add(handleSkeleton(handle))
    return handle
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
