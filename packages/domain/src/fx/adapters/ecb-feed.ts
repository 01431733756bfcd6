import { isCurrency } from '@corridor/kernel/currency'
import { ok } from '@corridor/kernel/result'
import { TZDateMini } from '@date-fns/tz'
import { z } from 'zod'
import { xmlReading } from '../../loaded-later.ts'
import { fxErrors } from '../errors.ts'
import type { RateFeed, RateSheet } from '../ports.ts'
import { defaultOutsideCalls, type OutsideCallOptions, outsideCalls } from './outside-calls.ts'

const dayMs = 86_400_000
const rateText = z.string().regex(/^(0|[1-9][0-9]{0,9})(\.[0-9]{1,12})?$/)

const daySchema = z.object({
  time: z.iso.date(),
  Cube: z.array(z.object({ currency: z.string(), rate: rateText })),
})
const envelopeSchema = z.object({
  Envelope: z.object({ Cube: z.array(z.object({ Cube: z.array(daySchema) })) }),
})

const options = {
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  // rates stay text: a number would lose their digits
  parseAttributeValue: false,
  parseTagValue: false,
  processEntities: false,
  isArray: (name: string) => name === 'Cube',
}

/**
 * The European Central Bank's XML feed. One file when yesterday's rates are stored, the last 90 days otherwise.
 * Reference: https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/
 */
export function ecbFeed(options: {
  readonly baseUrl: string
  readonly now?: () => Date
  readonly calls?: OutsideCallOptions
}): RateFeed {
  const get = outsideCalls(options.calls ?? defaultOutsideCalls)
  const now = options.now ?? (() => new Date())
  return {
    source: 'ecb',
    fetchSheets: async (since) => {
      const isCurrent = since !== null && now().getTime() - Date.parse(since) < 2 * dayMs
      const file = isCurrent ? 'eurofxref-daily.xml' : 'eurofxref-hist-90d.xml'
      try {
        return ok(parseEcb(await get(`${options.baseUrl}/${file}`)))
      } catch (error) {
        return fxErrors.fail('source-unavailable', { note: `ecb ${file}: ${String(error)}` })
      }
    },
  }
}

function parseEcb(xml: string): RateSheet[] {
  const { XMLParser } = xmlReading()
  const { Envelope } = envelopeSchema.parse(new XMLParser(options).parse(xml))
  const days = Envelope.Cube.flatMap((outer) => outer.Cube)
  if (days.length === 0) throw new Error('no day in the answer')
  return days.map((day) => ({
    date: day.time,
    asOf: ecbInstant(day.time),
    perEur: Object.fromEntries(
      day.Cube.filter((entry) => isCurrency(entry.currency)).map((entry) => [
        entry.currency,
        entry.rate,
      ]),
    ),
  }))
}

/** Reference rates hold from their publication, about 16:00 Frankfurt time. */
export function ecbInstant(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const local = new TZDateMini(year, month - 1, day, 16, 0, 0, 0, 'Europe/Berlin')
  return new Date(local.getTime()).toISOString()
}
