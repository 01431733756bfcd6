import { money, parseAmount } from '@corridor/kernel/money'
import { z } from 'zod'
import {
  type AlertLevel,
  type AssessmentKind,
  alertLevels,
  assessmentKindSchema,
  baseCurrency,
  type Reason,
  type Verdict,
} from './contract.ts'
import { moneyText } from './limits.ts'

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
  'name-match': z.strictObject({ strength: z.enum(['exact', 'close']) }),
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

/** An earlier assessment of the same customer whose money went or is still going. */
export type PastAssessment = {
  readonly at: Date
  readonly kind: AssessmentKind
  readonly baseMinor: bigint
  readonly recipientKey: string
}

export type ScreenedHit = NonNullable<Reason['hits']>[number] & {
  readonly strength: 'exact' | 'close'
}

/** Everything that the rules may look at, read in one transaction. */
export type Facts = {
  readonly kind: AssessmentKind
  readonly now: Date
  readonly baseMinor: bigint
  readonly recipientKey: string
  readonly isNewRecipient: boolean
  readonly past: readonly PastAssessment[]
  /** Which of name, account and customer the own block list holds. */
  readonly blocked: readonly string[]
  readonly hits: readonly ScreenedHit[]
}

type Finding = Pick<Reason, 'text' | 'value' | 'threshold' | 'window' | 'hits'>

const hourMs = 3_600_000
const eur = (minor: bigint) => moneyText(money(minor, baseCurrency))

function inWindow(facts: Facts, hours: number, allowed: readonly AssessmentKind[]) {
  const since = facts.now.getTime() - hours * hourMs
  return facts.past.filter((one) => one.at.getTime() > since && allowed.includes(one.kind))
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
    const count = inWindow(facts, hours, allowed).length + 1
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
    const past = inWindow(facts, hours, allowed)
    const sum = past.reduce((total, one) => total + one.baseMinor, facts.baseMinor)
    // A single payment is the amount rule's business.
    if (sum < threshold || past.length === 0) return null
    return {
      text: `${eur(sum)} in ${hours} h, which reaches ${eur(threshold)}.`,
      value: eur(sum),
      threshold: eur(threshold),
      window: `${hours} h`,
    }
  },
  'recipients-in-window': ({ windowHours: hours, minDistinct, kinds: allowed }, facts) => {
    if (!allowed.includes(facts.kind)) return null
    const keys = new Set(inWindow(facts, hours, allowed).map((one) => one.recipientKey))
    const count = keys.add(facts.recipientKey).size
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
  'name-match': ({ strength }, facts) => {
    const found = facts.hits.filter((hit) => hit.strength === strength)
    const [best] = found
    if (!best) return null
    return {
      text: `The ${best.subject}'s name is ${strength === 'exact' ? 'equal' : 'close'} to ${found.length} listed ${found.length === 1 ? 'name' : 'names'}.`,
      value: best.score,
      threshold: strength,
      hits: found.map(({ strength: _strength, ...hit }) => hit),
    }
  },
}

function isRuleKind(kind: string): kind is RuleKind {
  return Object.hasOwn(ruleParams, kind)
}

function evaluateOne<K extends RuleKind>(kind: K, params: unknown, facts: Facts): Finding | null {
  return evaluators[kind](ruleParams[kind].parse(params) as ParamsOf<K>, facts)
}

/**
 * What the active rules say against a transfer, in the rules' order.
 * @throws when a stored rule is malformed: nothing is assessed with half of the rules
 */
export function evaluateRules(rules: readonly StoredRule[], facts: Facts): Reason[] {
  return rules.flatMap((rule): Reason[] => {
    if (!isRuleKind(rule.kind))
      throw new Error(`rule ${rule.key} has the unknown kind ${rule.kind}`)
    const finding = evaluateOne(rule.kind, rule.params, facts)
    if (!finding) return []
    const { key, version, action, level } = rule
    return [{ code: rule.kind, rule: key, ruleVersion: version, action, level, ...finding }]
  })
}

/** The longest look back, in hours, that any of the rules needs. */
export function longestWindowHours(rules: readonly StoredRule[]): number {
  const hours = z.object({ windowHours })
  return rules.reduce((longest, rule) => {
    const parsed = hours.safeParse(rule.params)
    return parsed.success ? Math.max(longest, parsed.data.windowHours) : longest
  }, 0)
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
