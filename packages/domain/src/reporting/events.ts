import type { EventDefinition } from '@corridor/kernel/event'

/** Reporting hears of everything and publishes nothing: its read models are for looking. */
export const reportingEvents: readonly EventDefinition[] = []
