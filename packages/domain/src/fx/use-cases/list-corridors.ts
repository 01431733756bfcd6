import { toWire } from '@corridor/kernel/money'
import { ok, type Result } from '@corridor/kernel/result'
import type { CorridorView } from '../contract.ts'
import { corridors, limitsOf } from '../corridors/corridors.ts'

/** Where bank payouts can go, with limits, reference length and speed. */
export async function listCorridors(): Promise<Result<readonly CorridorView[]>> {
  return ok(
    corridors.map((corridor) => {
      const limits = limitsOf(corridor)
      const { delivery } = corridor
      return {
        currency: corridor.currency,
        countries: [...corridor.countries],
        methods: [...corridor.methods],
        minimum: toWire(limits.minimum),
        maximum: toWire(limits.maximum),
        referenceMaxLength: corridor.referenceMaxLength,
        cutOff:
          delivery.kind === 'instant'
            ? null
            : { time: delivery.cutOff, timeZone: corridor.timeZone },
        isInstant: delivery.kind === 'instant',
        businessDays:
          delivery.kind === 'instant'
            ? { min: 0, max: 0 }
            : { min: delivery.min, max: delivery.max },
      }
    }),
  )
}
