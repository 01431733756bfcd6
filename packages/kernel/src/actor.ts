import type { Id } from './ids.ts'

/** Who asks. Every verb that reads or changes someone's data takes one as its first argument. */
export type Actor = CustomerActor | StaffActor | SystemActor

export type CustomerActor = {
  readonly kind: 'customer'
  readonly customerId: Id<'cus'>
  readonly sessionId?: Id<'ses'>
  readonly apiKeyId?: Id<'apk'>
  /** How they read (BCP 47), where whoever asks for them knows. */
  readonly locale?: string
}

export type StaffActor = {
  readonly kind: 'staff'
  readonly staffId: Id<'stf'>
  readonly sessionId?: Id<'ses'>
  readonly roles: readonly StaffRole[]
  readonly locale?: string
}

/** A job, a saga's driver or a provider's webhook; `name` says which. */
export type SystemActor = { readonly kind: 'system'; readonly name: string }

export const staffRoles = ['support', 'compliance', 'admin'] as const
export type StaffRole = (typeof staffRoles)[number]

export function systemActor(name: string): SystemActor {
  return { kind: 'system', name }
}

/** The actor as one word for audit records and logs: `customer:cus_…`, `staff:stf_…`, `system:relay`. */
export function actorRef(actor: Actor): string {
  switch (actor.kind) {
    case 'customer':
      return `customer:${actor.customerId}`
    case 'staff':
      return `staff:${actor.staffId}`
    case 'system':
      return `system:${actor.name}`
  }
}
