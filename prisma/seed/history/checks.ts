import {
  kycApproved,
  kycMoreRequested,
  kycReferred,
  kycRefused,
  kycSubmitted,
} from '@corridor/domain/kyc/events'
import type { PastCheck, PastDocument } from '@corridor/domain/kyc/history'
import { specimenDocument } from '../scenarios/specimen-document.ts'
import { dayMs, hourMs, later, minuteMs } from './calendar.ts'
import type { Person } from './people.ts'
import { tell } from './tell.ts'
import type { World } from './world.ts'

const occupations = [
  'Engineer',
  'Nurse',
  'Teacher',
  'Electrician',
  'Student',
  'Translator',
  'Cook',
  'Accountant',
  'Driver',
  'Designer',
] as const
const purposes = [
  'family-support',
  'living-expenses',
  'salary',
  'savings',
  'study',
  'other',
] as const
const streets = [
  '12 Station Road',
  'Lindenallee 4',
  'Rua das Flores 88',
  '301 Harbour View',
  'Av. Juárez 19',
] as const
const provider = 'system:identity-check'
const reviewMs = 24 * hourMs
/** A little longer than an officer has: one or the other is overdue. */
const waitingMinutes = 26 * 60

type Checks = { readonly checks: PastCheck[]; readonly documents: PastDocument[] }

/** Everybody's identity checks, and the documents of those that an officer still has to look at. */
export async function makeChecks(world: World): Promise<Checks> {
  const checks: PastCheck[] = []
  const documents: PastDocument[] = []
  for (const person of world.people) {
    if (person.proven === 'none') continue
    const check = checkOf(world, person)
    checks.push(check)
    tellOf(world, check)
    if (person.proven === 'in-review' || person.proven === 'submitted') {
      documents.push(await documentOf(world, check))
    }
    if (person.tier === 2) {
      const second = secondCheck(world, person, check)
      checks.push(second)
      tellOf(world, second)
    }
  }
  return { checks, documents }
}

function checkOf(world: World, person: Person): PastCheck {
  const { random, asOf, colleagues } = world
  const { proven, createdAt, provenAt, homeland } = person
  const { submittedAt, decidedAt: latest } = handedIn(world, person)
  const begunAt = submittedAt ? later(submittedAt, -5 * minuteMs) : later(createdAt, 5 * minuteMs)
  const checkId = random.id('chk', begunAt)
  const open = {
    ownerId: null,
    decidedAt: null,
    decidedBy: null,
    reasonCode: null,
    note: null,
    dueAt: null,
  }
  const base = {
    checkId,
    customerId: person.customerId,
    state: proven === 'none' ? 'draft' : proven,
    targetTier: 1,
    declared: {
      details: {
        addressLine1: random.pick(streets),
        city: person.city,
        postalCode: String(random.between(10_000, 99_999)),
        country: homeland.country,
        nationality: homeland.country,
        occupation: random.pick(occupations),
        purpose: random.pick(purposes),
      },
      person: {
        firstName: person.firstName,
        lastName: person.lastName,
        birthDate: person.birthDate,
      },
    },
    createdAt: begunAt,
    submittedAt,
    ...open,
  } as const
  if (proven === 'approved') {
    const wasReferred = random.isBelow(0.07)
    return wasReferred
      ? { ...base, ...referred, ...decidedBy(colleagues.officer, provenAt, 'documents-match') }
      : { ...base, ...clear, ...decidedBy(null, provenAt, 'provider-clear') }
  }
  if (proven === 'refused') {
    const decided = decidedBy(colleagues.officer, later(provenAt, hourMs), 'document-not-genuine')
    return { ...base, ...referred, ...decided }
  }
  if (proven === 'more-needed') {
    return { ...base, ...referred, ...decidedBy(colleagues.officer, latest, 'photo-unreadable') }
  }
  if (proven === 'in-review') {
    const dueAt = later(submittedAt ?? asOf, reviewMs)
    return { ...base, ...referred, dueAt }
  }
  return { ...base, providerOutcome: null, providerReasons: [] }
}

/** When a check was handed in, and by when an officer has seen it; what still waits came in within the last day or so. */
function handedIn({ random, asOf }: World, { proven, provenAt }: Person) {
  const lately = later(asOf, -random.between(20, waitingMinutes) * minuteMs)
  const decidedAt = later(lately, 15 * minuteMs)
  if (proven === 'draft') return { submittedAt: null, decidedAt }
  const isOpen = proven === 'in-review' || proven === 'submitted' || proven === 'more-needed'
  const wantedAt = later(provenAt, -random.between(15, 90) * 1_000)
  return { submittedAt: isOpen || wantedAt > lately ? lately : wantedAt, decidedAt }
}

const clear = { providerOutcome: 'clear', providerReasons: [] } as const
const referred = { providerOutcome: 'refer', providerReasons: ['name-partial-match'] } as const

function decidedBy(officer: World['colleagues']['officer'] | null, at: Date, reasonCode: string) {
  return {
    decidedAt: at,
    decidedBy: officer ? `staff:${officer}` : provider,
    ownerId: officer,
    reasonCode,
    note: officer ? 'Compared with the register and the photo.' : null,
  }
}

/** For higher limits: a proof of address, some days later. */
function secondCheck({ random, asOf }: World, person: Person, first: PastCheck): PastCheck {
  const wantedAt = later(person.provenAt, random.between(1, 20) * dayMs)
  const latest = later(asOf, -2 * hourMs)
  const submittedAt = wantedAt < latest ? wantedAt : latest
  return {
    ...first,
    ...clear,
    ...decidedBy(null, later(submittedAt, 40_000), 'provider-clear'),
    checkId: random.id('chk', submittedAt),
    targetTier: 2,
    createdAt: later(submittedAt, -4 * minuteMs),
    submittedAt,
  }
}

function tellOf(world: World, check: PastCheck): void {
  const {
    checkId,
    customerId,
    state,
    submittedAt,
    decidedAt,
    decidedBy: by,
    reasonCode,
    targetTier,
  } = check
  const about = { checkId, customerId }
  if (submittedAt) tell(world, submittedAt, kycSubmitted.of(checkId, about))
  if (submittedAt && check.providerOutcome === 'refer') {
    tell(world, later(submittedAt, 9_000), kycReferred.of(checkId, about))
  }
  if (!decidedAt || by === null || reasonCode === null) return
  const decided = { ...about, reasonCode, by }
  if (state === 'approved')
    tell(world, decidedAt, kycApproved.of(checkId, { ...decided, tier: targetTier }))
  else if (state === 'refused') tell(world, decidedAt, kycRefused.of(checkId, decided))
  else tell(world, decidedAt, kycMoreRequested.of(checkId, decided))
}

async function documentOf(
  { random }: World,
  { checkId, customerId, createdAt }: PastCheck,
): Promise<PastDocument> {
  const at = later(createdAt, 2 * minuteMs)
  return {
    documentId: random.id('doc', at),
    checkId,
    customerId,
    kind: 'passport',
    fileName: 'passport.png',
    bytes: await specimenDocument(random.between(1, 12)),
    createdAt: at,
  }
}
