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
  /** Of what caused it, where that is not what runs now: events of one transaction may follow from several others. */
  readonly correlationId?: string
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
  /** The same for many of the subscriber's events at once, whatever their types, in order. All are done, or none. */
  readonly together?: (events: readonly PublishedEvent[]) => Promise<void>
  /** Up to so many of the subscriber's events are under way at once, where they are taken one by one and wait for others. */
  readonly sideBySide?: number
}

/** Builds a reaction whose handler receives the payload already parsed by the event's own schema. */
export function on<S extends z.ZodType>(
  event: EventDefinition<string, S>,
  subscriber: string,
  run: (event: PublishedEvent<z.output<S>>) => Promise<void>,
  options: Pick<Reaction, 'sideBySide'> = {},
): Reaction {
  return {
    ...options,
    subscriber,
    eventType: event.type,
    run: (published) => run({ ...published, payload: event.payload.parse(published.payload) }),
  }
}

/** Builds the reactions of a subscriber whose effects are rows, which it writes for many events in one transaction. */
export type TogetherSubscriber<T> = {
  /** On this event, what is to be written is made of it by `prepare`, which does nothing else. */
  on<S extends z.ZodType>(
    event: EventDefinition<string, S>,
    prepare: (event: PublishedEvent<z.output<S>>) => T,
  ): Reaction
}

/** @param apply writes what was prepared of some events, in their order; all of it, or nothing */
export function together<T>(
  subscriber: string,
  apply: (prepared: readonly T[]) => Promise<void>,
): TogetherSubscriber<T> {
  const preparing = new Map<string, (event: PublishedEvent) => T>()
  const prepare = (event: PublishedEvent): T => {
    const known = preparing.get(event.type)
    if (!known) throw new Error(`${subscriber} does not react to ${event.type}`)
    return known(event)
  }
  const takeAll = (events: readonly PublishedEvent[]) => apply(events.map(prepare))
  return {
    on(event, own) {
      preparing.set(event.type, (published) =>
        own({ ...published, payload: event.payload.parse(published.payload) }),
      )
      return {
        subscriber,
        eventType: event.type,
        run: (published) => takeAll([published]),
        together: takeAll,
      }
    },
  }
}
