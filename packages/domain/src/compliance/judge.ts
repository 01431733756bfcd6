import type { AssessInput, AssessmentView, BlockKind, Reason } from './contract.ts'
import {
  type BrokenLimit,
  findBrokenLimit,
  type Limits,
  limitAnswer,
  limitDetails,
  pickLimits,
  type Used,
} from './limits.ts'
import { oldestList } from './list-age.ts'
import { isListAgeWatched } from './list-settings.ts'
import type { Past } from './past.ts'
import { countsFor } from './remembering.ts'
import { type Facts, reasonsOf, verdictOf } from './rules.ts'
import type { Gathered } from './steps/gather-facts.ts'
import type { JudgingMemory } from './steps/judging-memory.ts'
import type { PartyHit } from './steps/screen-parties.ts'

/** What a verdict rests on beside what rarely changes. */
export type Before = {
  readonly now: Date
  readonly isNewRecipient: boolean
  readonly past: Past
  /** EUR minor units of the outgoing limits. */
  readonly used: Used
}

export type Judged = {
  readonly verdict: AssessmentView['verdict']
  readonly reasons: readonly Reason[]
  /** A listed or blocked party, not a limit: officers get to see it. */
  readonly isDeniedByRule: boolean
  readonly answer: Pick<AssessmentView, 'code' | 'details'>
}

/** What was looked up for one transfer. */
type Found = {
  readonly hits: readonly PartyHit[]
  /** What of the transfer is on the own block list. */
  readonly blocked: readonly BlockKind[]
  readonly before: Before
}

/** The verdict on a transfer, from all that is known. Pure: asks and writes nothing. */
export function judge(
  input: AssessInput,
  gathered: Gathered,
  memory: JudgingMemory,
  found: Found,
): Judged {
  const { before } = found
  const reasons = reasonsOf(memory.rules, factsOf(input, gathered, memory, found))
  const isDeniedByRule = reasons.some((reason) => reason.action === 'deny')
  const isLimited = input.kind !== 'conversion'
  const limits = limitsOf(memory, gathered)
  const broken = isLimited ? findBrokenLimit(limits, before.used, gathered.baseMinor) : null
  if (broken) reasons.push(limitReason(broken))
  const verdict = verdictOf(reasons)
  const answer = answerOf(verdict, isDeniedByRule ? null : broken)
  return { verdict, reasons, isDeniedByRule, answer }
}

function limitsOf({ tierLimits }: JudgingMemory, { tier, country }: Gathered): Limits {
  return pickLimits(tierLimits.get(`${tier} out`) ?? [], country)
}

function factsOf(
  { recipient, kind }: AssessInput,
  { baseMinor }: Gathered,
  memory: JudgingMemory,
  { hits, blocked, before }: Found,
): Facts {
  const { now, isNewRecipient, past } = before
  return {
    kind,
    now,
    baseMinor,
    recipientKey: recipient.key,
    isNewRecipient,
    past,
    blocked,
    hits: hits
      .filter((hit) => {
        const one = memory.remembered.get(`${hit.subjectKey} ${hit.entryId}`)
        return !one || !countsFor(one, hit.print, now)
      })
      .map(({ subjectKey: _subjectKey, ...hit }) => hit),
    oldestList: isListAgeWatched(process.env) ? oldestList(memory.lists.lists, now) : null,
  }
}

function limitReason(broken: BrokenLimit): Reason {
  const details = limitDetails(broken)
  return {
    code: `limit.${broken.scope}`,
    rule: `limit.${broken.scope}`,
    ruleVersion: 1,
    action: 'deny',
    level: 'low',
    text: `Over the limit of ${details.limit}: ${details.used} used, ${details.remaining} left.`,
    value: details.used ?? '',
    threshold: details.limit ?? '',
    window: broken.scope,
  }
}

function answerOf(verdict: Judged['verdict'], broken: BrokenLimit | null): Judged['answer'] {
  if (verdict !== 'deny') return {}
  if (broken) return limitAnswer(broken)
  return { code: 'compliance.refused' }
}
