import type { z } from 'zod'

/** One published event: a fact in the past tense, with ids and amounts, never personal data. */
export type EventDefinition<Type extends string = string, S extends z.ZodType = z.ZodType> = {
  readonly type: Type
  readonly payload: S
  /** A new event for the outbox; the payload is checked against its schema. */
  of(aggregateId: string, payload: z.input<S>): NewEvent<Type>
}

export type NewEvent<Type extends string = string> = {
  readonly type: Type
  /** Id of the thing that changed; events of one aggregate arrive in order. */
  readonly aggregateId: string
  readonly payload: unknown
}

/** An event as a subscriber receives it. */
export type PublishedEvent<P = unknown> = {
  readonly id: string
  readonly type: string
  readonly aggregateId: string
  readonly occurredAt: string
  readonly correlationId: string
  readonly payload: P
}

/** Declares an event: `defineEvent('transfer.completed.v1', z.object({…}))`. */
export function defineEvent<
  const Type extends `${string}.${string}.v${number}`,
  S extends z.ZodType,
>(type: Type, payload: S): EventDefinition<Type, S> {
  return {
    type,
    payload,
    of: (aggregateId, data) => ({ type, aggregateId, payload: payload.parse(data) }),
  }
}

/** A row of a domain's reacts-to table: on this foreign event, run this use case. */
export type Reaction = {
  /** Queue and inbox name: `notifications.send-transfer-receipt`. */
  readonly subscriber: string
  readonly eventType: string
  readonly run: (event: PublishedEvent) => Promise<void>
}

/** Builds a reaction whose handler receives the payload already parsed by the event's own schema. */
export function on<S extends z.ZodType>(
  event: EventDefinition<string, S>,
  subscriber: string,
  run: (event: PublishedEvent<z.output<S>>) => Promise<void>,
): Reaction {
  return {
    subscriber,
    eventType: event.type,
    run: (published) => run({ ...published, payload: event.payload.parse(published.payload) }),
  }
}
