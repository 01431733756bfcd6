import { z } from 'zod'
import type { Recurrence } from './recurrence.ts'
import { timeZoneOf } from './time-zone.ts'

// beyond these years nobody orders anything, and a date that is mistyped is refused
const [firstDay, lastDay] = ['2000-01-01', '2199-12-31']
const dateSchema = z.iso.date().refine((date) => date >= firstDay && date <= lastDay)
const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** The zone as this server writes it. */
const zoneSchema = z
  .string()
  .max(64)
  .transform((name, context) => {
    const zone = timeZoneOf(name)
    if (zone !== null) return zone
    context.issues.push({ code: 'custom', message: 'not a time zone', input: name })
    return z.NEVER
  })

const weekdaySchema = z.literal([1, 2, 3, 4, 5, 6, 7])
const everyWeeks = z.number().int().min(1).max(52)
const everyMonths = z.number().int().min(1).max(60)

const rhythmSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once') }),
  z.strictObject({ kind: z.literal('weeks'), every: everyWeeks, weekday: weekdaySchema }),
  z.strictObject({
    kind: z.literal('months-on-day'),
    every: everyMonths,
    day: z.union([z.number().int().min(1).max(31), z.literal('last')]),
  }),
  z.strictObject({
    kind: z.literal('months-on-weekday'),
    every: everyMonths,
    weekday: weekdaySchema,
    which: z.literal([1, 2, 3, 4, 'last']),
  }),
])

const endSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('never') }),
  z.strictObject({ kind: z.literal('on'), date: dateSchema }),
  z.strictObject({ kind: z.literal('after'), count: z.number().int().min(1).max(1000) }),
])

/** A recurrence as a caller sends it: real dates, a known zone, and an end that is not before the start. */
export const recurrenceSchema = z
  .strictObject({
    rhythm: rhythmSchema,
    starts: dateSchema,
    at: timeSchema,
    zone: zoneSchema,
    ends: endSchema,
  })
  .refine(({ starts, ends }) => ends.kind !== 'on' || ends.date >= starts, {
    path: ['ends', 'date'],
  }) satisfies z.ZodType<Recurrence>
