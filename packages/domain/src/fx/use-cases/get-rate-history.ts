import { ok, type Result } from '@corridor/kernel/result'
import { readFxConfig } from '../adapters/config.ts'
import type { GetRateHistoryInput, RateHistoryView } from '../contract.ts'
import { crossRate, currenciesBehind, type StoredRate, sideOf } from '../rates.ts'
import { readRateHistory } from '../store.ts'

/**
 * A pair's rates on the days that its source published, over the last 30 or 365 days before the newest stored
 * day. Indicative rates have no history: a pair with one has only the days from the date that it was set.
 */
export async function getRateHistory(input: GetRateHistoryInput): Promise<Result<RateHistoryView>> {
  const { source, target, days } = input
  if (source === target) return ok({ source, target, points: [] })
  const currencies = new Set([...currenciesBehind(source), ...currenciesBehind(target)])
  const stored = await readRateHistory([...currencies], days)
  const byDate = new Map<string, StoredRate[]>()
  for (const { date, ...rate } of stored) {
    const sheet = byDate.get(date)
    if (sheet) sheet.push(rate)
    else byDate.set(date, [rate])
  }
  const { preferred } = readFxConfig()
  const points = [...byDate].flatMap(([date, sheet]) => {
    const from = sideOf(source, sheet, preferred)
    const to = sideOf(target, sheet, preferred)
    if (!from || !to) return []
    const isBeforeIndicative = [from, to].some(
      (side) => side !== 'euro' && side.source === 'indicative' && side.asOf.slice(0, 10) > date,
    )
    return isBeforeIndicative ? [] : [{ date, rate: crossRate(from, to).rate }]
  })
  return ok({ source, target, points: points.sort((a, b) => (a.date < b.date ? -1 : 1)) })
}
