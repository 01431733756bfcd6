import { fingerprint } from '@corridor/db/idempotency'
import { fromWire, money, toWire } from '@corridor/kernel/money'
import { ok } from '@corridor/kernel/result'
import { type AssessInput, assessInputSchema, baseCurrency } from '../contract.ts'
import { riskDecided } from '../events.ts'
import { judge } from '../judge.ts'
import { decideLocked } from '../steps/decide-locked.ts'
import { findBlockedParties } from '../steps/find-blocked-parties.ts'
import { findReplay, type Outcome } from '../steps/find-replay.ts'
import { type Gathered, gatherFacts } from '../steps/gather-facts.ts'
import { type JudgingMemory, rememberedMemory, renewedMemory } from '../steps/judging-memory.ts'
import { screenParties } from '../steps/screen-parties.ts'
import { serializeByKey } from '../steps/serialize-by-key.ts'
import { allowTransfer } from '../store/allowed-transfers.ts'
import { sealName } from '../store/assessments.ts'
import { type Moment, readMoment } from '../store/moments.ts'
import { database } from '../store.ts'

/**
 * So many verdicts are tried without a lock. Where another transfer of the customer came between each time, the customer
 * is locked.
 */
const mostOvertaken = 3
/** So many rounds in all. Where rules, lists or limits changed in each of them, the caller has to ask again. */
const mostJudgings = 20

/**
 * The verdict on a transfer, once: the same id answers the same for ever.
 *
 * Reserves what the transfer uses of its customer's limits in the same transaction, under the version of the customer's
 * limits by which it was judged, or with the customer locked, so that parallel sends cannot slip under one. A review opens
 * exactly one alert; a denial reserves nothing, and when a rule denied (a listed or blocked party, not a limit) officers
 * get an alert to note. Rules, limits, lists and what is remembered hold as the database has them when it is written.
 * Conversions between own wallets use no limits. Fails when another domain cannot answer: try again.
 */
export async function assess(request: AssessInput): Promise<Outcome> {
  const input = assessInputSchema.parse(request)
  const print = printOf(input)
  return serializeByKey(input.customerId, () => assessInTurn(input, print))
}

/** Country and type follow from the key: an assessment made before they were told is still the same one. */
function printOf(input: AssessInput): string {
  const { country: _country, type: _type, ...recipient } = input.recipient
  return fingerprint({ ...input, recipient })
}

async function assessInTurn(input: AssessInput, print: string): Promise<Outcome> {
  let memory = await rememberedMemory()
  const gathering = gatherFacts(input)
  // an assessment made before is answered also where another domain cannot be reached
  gathering.catch(() => undefined)
  for (let judging = 0; judging < mostJudgings; judging++) {
    const moment = await readMoment(input, memory.rules.windows)
    const replay = moment.isAssessed ? await findReplay(database.client, input, print) : null
    if (replay) return replay
    const gathered = await gathering
    if (!gathered.ok) return gathered
    if (moment.versions === memory.versions) {
      const isOvertaken = judging >= mostOvertaken
      const outcome = await decide(input, gathered.value, { print, memory, moment, isOvertaken })
      if (outcome) return outcome
    }
    memory = await renewedMemory(moment.versions)
  }
  throw new Error('what transfers are judged by changes faster than one is judged: try again')
}

type Known = {
  readonly print: string
  readonly memory: JudgingMemory
  readonly moment: Moment
  readonly isOvertaken: boolean
}

/** Null when something moved meanwhile: nothing was written. */
async function decide(
  input: AssessInput,
  gathered: Gathered,
  { print, memory, moment, isOvertaken }: Known,
): Promise<Outcome | null> {
  const hits = await screenParties(gathered.parties, memory.lists)
  if (!hits) return null
  const blocked = findBlockedParties(memory.blocks, input, gathered)
  const { verdict } = judge(input, gathered, memory, { hits, blocked, before: moment })
  const name = gathered.recipientName
  const recipientName = name ? await sealName(input.assessmentId, name) : null
  const stored = { print, recipientName }
  if (verdict !== 'allow' || isOvertaken) {
    return decideLocked(input, gathered, { memory, hits, stored })
  }
  const { assessmentId, transferId, customerId } = input
  const isStored = await allowTransfer({
    input,
    amountMinor: fromWire(input.amount).minor,
    baseMinor: gathered.baseMinor,
    rate: gathered.rate,
    rateAsOf: gathered.rateAsOf,
    tier: gathered.tier,
    fingerprint: print,
    recipientName,
    moment,
    usesLimits: input.kind !== 'conversion',
    events: [riskDecided.of(transferId, { assessmentId, transferId, customerId, verdict })],
  })
  if (!isStored) return null
  return ok({
    assessmentId,
    transferId,
    verdict,
    reasons: [],
    amountInBase: toWire(money(gathered.baseMinor, baseCurrency)),
    decidedAt: moment.now.toISOString(),
  })
}
