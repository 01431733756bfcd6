import { money, parseAmount } from '@corridor/kernel/money'
import { z } from 'zod'
import {
  type AlertLevel,
  type AssessmentKind,
  alertLevels,
  assessmentKindSchema,
  baseCurrency,
  type HitSign,
  type Reason,
  type Verdict,
} from './contract.ts'
import { moneyText } from './limits.ts'
import { type Past, type PastTotals, type PastWindow, totalsOf, windowName } from './past.ts'
import { isConfirmed } from './screening/second-sign.ts'

const baseAmount = z.string().transform((text, context) => {
  const parsed = parseAmount(text, baseCurrency)
  if (parsed) return parsed.minor
  context.addIssue({ code: 'custom', message: 'not an amount in the base currency' })
  return z.NEVER
})
const kinds = z.array(assessmentKindSchema)
const windowHours = z
  .number()
  .int()
  .positive()
  .max(24 * 90)

/** Parameters of each kind of rule. A stored rule that does not fit is a defect and stops assessments. */
const ruleParams = {
  'amount-over': z.strictObject({ threshold: baseAmount, kinds }),
  'new-recipient-over': z.strictObject({ threshold: baseAmount, kinds }),
  'velocity-count': z.strictObject({ windowHours, maxCount: z.number().int().positive(), kinds }),
  'velocity-sum': z.strictObject({ windowHours, threshold: baseAmount, kinds }),
  'recipients-in-window': z.strictObject({
    windowHours,
    minDistinct: z.number().int().min(2),
    kinds,
  }),
  'block-list': z.strictObject({}),
  'lists-older-than': z.strictObject({ days: z.number().int().positive(), kinds }),
  /** `confirmed` looks at names beside which a second thing agrees, `bare` at the others; without it, at both. */
  'name-match': z.strictObject({
    strength: z.enum(['exact', 'close']),
    second: z.enum(['confirmed', 'bare']).optional(),
  }),
} as const

export type RuleKind = keyof typeof ruleParams
type ParamsOf<K extends RuleKind> = z.output<(typeof ruleParams)[K]>

/** A stored rule, as its row has it. */
export type StoredRule = {
  readonly key: string
  readonly kind: string
  readonly action: 'review' | 'deny'
  readonly level: AlertLevel
  readonly params: unknown
  readonly version: number
}

export type ScreenedHit = NonNullable<Reason['hits']>[number] & {
  readonly strength: 'exact' | 'close'
  readonly agrees: HitSign[]
  readonly contradicts: HitSign[]
  readonly print: string
}

/** Everything that the rules may look at, read in one transaction. */
export type Facts = {
  readonly kind: AssessmentKind
  readonly now: Date
  readonly baseMinor: bigint
  readonly recipientKey: string
  readonly isNewRecipient: boolean
  readonly past: Past
  /** Which of name, account and customer the own block list holds. */
  readonly blocked: readonly string[]
  readonly hits: readonly ScreenedHit[]
  /** The oldest list that was searched; null where nobody watches (a demo on the embedded lists). */
  readonly oldestList: { readonly list: string; readonly days: number } | null
}

type Finding = Pick<Reason, 'text' | 'value' | 'threshold' | 'window' | 'hits'>

const hourMs = 3_600_000
/** A reason carries so many listed parties, the closest; what remains fires at the next transfer. */
const mostHits = 10
const eur = (minor: bigint) => moneyText(money(minor, baseCurrency))

function totalsIn(facts: Facts, hours: number, kinds: readonly AssessmentKind[]): PastTotals {
  return totalsOf(facts.past, { hours, kinds }, facts)
}

const evaluators: {
  readonly [K in RuleKind]: (params: ParamsOf<K>, facts: Facts) => Finding | null
} = {
  'amount-over': ({ threshold, kinds: allowed }, facts) =>
    allowed.includes(facts.kind) && facts.baseMinor >= threshold
      ? {
          text: `The amount, ${eur(facts.baseMinor)}, reaches ${eur(threshold)}.`,
          value: eur(facts.baseMinor),
          threshold: eur(threshold),
        }
      : null,
  'new-recipient-over': ({ threshold, kinds: allowed }, facts) =>
    allowed.includes(facts.kind) && facts.isNewRecipient && facts.baseMinor >= threshold
      ? {
          text: `First payment to this recipient, ${eur(facts.baseMinor)}, reaches ${eur(threshold)}.`,
          value: eur(facts.baseMinor),
          threshold: eur(threshold),
        }
      : null,
  'velocity-count': ({ windowHours: hours, maxCount, kinds: allowed }, facts) => {
    if (!allowed.includes(facts.kind)) return null
    const count = totalsIn(facts, hours, allowed).count + 1
    if (count <= maxCount) return null
    return {
      text: `${count} payments in ${hours} h, more than ${maxCount}.`,
      value: String(count),
      threshold: String(maxCount),
      window: `${hours} h`,
    }
  },
  'velocity-sum': ({ windowHours: hours, threshold, kinds: allowed }, facts) => {
    if (!allowed.includes(facts.kind)) return null
    const past = totalsIn(facts, hours, allowed)
    const sum = past.sumMinor + facts.baseMinor
    // A single payment is the amount rule's business.
    if (sum < threshold || past.count === 0) return null
    return {
      text: `${eur(sum)} in ${hours} h, which reaches ${eur(threshold)}.`,
      value: eur(sum),
      threshold: eur(threshold),
      window: `${hours} h`,
    }
  },
  'recipients-in-window': ({ windowHours: hours, minDistinct, kinds: allowed }, facts) => {
    if (!allowed.includes(facts.kind)) return null
    const count = totalsIn(facts, hours, allowed).otherRecipients + 1
    if (count < minDistinct) return null
    return {
      text: `${count} different recipients in ${hours} h, which reaches ${minDistinct}.`,
      value: String(count),
      threshold: String(minDistinct),
      window: `${hours} h`,
    }
  },
  'block-list': (_params, facts) =>
    facts.blocked.length > 0
      ? {
          text: `On the own block list: ${facts.blocked.join(', ')}.`,
          value: facts.blocked.join(', '),
          threshold: 'any entry',
        }
      : null,
  'lists-older-than': ({ days, kinds: allowed }, facts) => {
    const { oldestList: oldest, kind } = facts
    if (!oldest || oldest.days <= days || !allowed.includes(kind)) return null
    return {
      text: `The ${oldest.list.toUpperCase()} list is ${oldest.days} days old, more than ${days}: who was listed since is not known.`,
      value: `${oldest.days} d`,
      threshold: `${days} d`,
    }
  },
  'name-match': ({ strength, second }, facts) => {
    const found = facts.hits.filter(
      (hit) =>
        hit.strength === strength && (!second || isConfirmed(hit) === (second === 'confirmed')),
    )
    const [best] = found
    if (!best) return null
    return {
      text: `The ${best.subject}'s name is ${strength === 'exact' ? 'equal' : 'close'} to ${found.length} listed ${found.length === 1 ? 'name' : 'names'}. ${signsText(best)}`,
      value: best.score,
      threshold: second === 'confirmed' ? `${strength}, and a second thing agrees` : strength,
      hits: found.slice(0, mostHits).map(({ strength: _strength, ...hit }) => hit),
    }
  },
}

const signWords: Readonly<Record<HitSign, string>> = {
  'birth-year': 'the year of birth',
  country: 'the country',
}

/** What agreed beside the closest name and what spoke against it: "Beside the name agrees the country; nothing ..." */
function signsText({ agrees, contradicts }: ScreenedHit): string {
  const words = (signs: readonly HitSign[], none: string) =>
    signs.length > 0 ? signs.map((sign) => signWords[sign]).join(' and ') : none
  return `Beside the name agrees ${words(agrees, 'nothing that is known')}; ${words(contradicts, 'nothing')} speaks against it.`
}

function isRuleKind(kind: string): kind is RuleKind {
  return Object.hasOwn(ruleParams, kind)
}

/** Rules whose parameters have been read, ready for many transfers. */
export type ReadyRules = {
  readonly rules: readonly ReadyRule[]
  /** What they look back at, each window once. */
  readonly windows: readonly PastWindow[]
}
type ReadyRule = StoredRule & { readonly find: (facts: Facts) => Finding | null }

function findBy<K extends RuleKind>(kind: K, params: unknown): ReadyRule['find'] {
  const parsed = ruleParams[kind].parse(params) as ParamsOf<K>
  return (facts) => evaluators[kind](parsed, facts)
}

const windowParams = z.object({ windowHours, kinds })

/** @throws when a stored rule is malformed: nothing is assessed with half of the rules */
export function readyRules(stored: readonly StoredRule[]): ReadyRules {
  const windows = new Map<string, PastWindow>()
  const rules = stored.map((rule): ReadyRule => {
    if (!isRuleKind(rule.kind))
      throw new Error(`rule ${rule.key} has the unknown kind ${rule.kind}`)
    const find = findBy(rule.kind, rule.params)
    const { success, data } = windowParams.safeParse(rule.params)
    const window = success && { hours: data.windowHours, kinds: data.kinds }
    if (window) windows.set(windowName(window), window)
    return { ...rule, find }
  })
  return { rules, windows: [...windows.values()] }
}

/** What the rules say against a transfer, in their order. */
export function reasonsOf({ rules }: ReadyRules, facts: Facts): Reason[] {
  return rules.flatMap((rule): Reason[] => {
    const finding = rule.find(facts)
    if (!finding) return []
    const { key, kind, version, action, level } = rule
    return [{ code: kind, rule: key, ruleVersion: version, action, level, ...finding }]
  })
}

/** The same of stored rules. @throws when one is malformed */
export function evaluateRules(rules: readonly StoredRule[], facts: Facts): Reason[] {
  return reasonsOf(readyRules(rules), facts)
}

/** The longest look back, in hours, that any of the rules needs. */
export function longestWindowHours({ windows }: ReadyRules): number {
  return Math.max(0, ...windows.map(({ hours }) => hours))
}

/** From which age of a list on money that leaves is held, in days; null where no rule does so. */
export function holdsAfterDays(rules: readonly StoredRule[]): number | null {
  const days = rules
    .filter((rule) => rule.kind === 'lists-older-than')
    .map((rule) => ruleParams['lists-older-than'].parse(rule.params).days)
  return days.length > 0 ? Math.min(...days) : null
}

/** DENY wins over REVIEW, REVIEW over ALLOW. */
export function verdictOf(reasons: readonly Reason[]): Verdict {
  if (reasons.some((reason) => reason.action === 'deny')) return 'deny'
  return reasons.length > 0 ? 'review' : 'allow'
}

/** An alert is as urgent as the most urgent of its reasons. */
export function levelOf(reasons: readonly Reason[]): AlertLevel {
  const rank = Math.max(0, ...reasons.map((reason) => alertLevels.indexOf(reason.level)))
  return alertLevels[rank] ?? 'low'
}

const dueHours: Readonly<Record<AlertLevel, number>> = { critical: 4, high: 8, medium: 24, low: 48 }

/** When an alert of this level must have been decided: held money does not wait longer. */
export function dueAtOf(level: AlertLevel, openedAt: Date): Date {
  return new Date(openedAt.getTime() + dueHours[level] * hourMs)
}
