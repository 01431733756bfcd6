'use client'
import type { CustomerActionKind } from '@corridor/domain/identity/contract'
import type { Verdict } from '@corridor/ui/verdict-bar'
import { useWords } from '@corridor/words/react'
import type { Speaker } from '@corridor/words/words-of'
import { useMutation } from '@tanstack/react-query'
import { useStaff } from '../../access/staff-context.tsx'
import { useAct } from '../../acts/use-act.ts'
import { useApi } from '../../trpc/client.ts'
import type { CustomerFileView } from './file-view.ts'

export type CustomerAct = Verdict & {
  key: CustomerActionKind
  isPossible: boolean
  run: (reason: string) => Promise<void>
}

type Customer = CustomerFileView['customer']
type Act = {
  mutateAsync: (input: { customerId: Customer['customerId']; reason: string }) => Promise<unknown>
}
type Acts = {
  readonly words: Speaker<'admin.customers'>
  readonly customer: Customer
  readonly may: ReturnType<typeof useStaff>['may']
  readonly runner: (run: Act, done: string) => (reason: string) => Promise<void>
  readonly runs: ReturnType<typeof useRuns>
}

function useRuns() {
  const { customers } = useApi()
  const unlock = useMutation(customers.unlock.mutationOptions())
  const resend = useMutation(customers.resendVerification.mutationOptions())
  const sendReset = useMutation(customers.sendResetLink.mutationOptions())
  const revoke = useMutation(customers.revokeSessions.mutationOptions())
  const suspend = useMutation(customers.suspend.mutationOptions())
  const askLift = useMutation(customers.requestLift.mutationOptions())
  const lift = useMutation(customers.lift.mutationOptions())
  const close = useMutation(customers.close.mutationOptions())
  return { unlock, resend, sendReset, revoke, suspend, askLift, lift, close }
}

/** Every act on a customer: its words, when it makes sense, who may, and what it runs. */
export function useCustomerActs(customer: Customer): CustomerAct[] {
  const { may, staffId } = useStaff()
  const act = useAct()
  const { customerId } = customer
  const acts: Acts = {
    words: useWords('admin.customers'),
    customer,
    may,
    runs: useRuns(),
    runner: (run, done) => (reason) =>
      act.orThrow(() => run.mutateAsync({ customerId, reason }), done),
  }
  return [...helpingActs(acts), ...statusActs(acts, staffId)]
}

function helpingActs({ words, customer, may, runner, runs }: Acts): CustomerAct[] {
  const { unlock, resend, sendReset, revoke } = runs
  const isOpen = customer.status !== 'closed'
  const maySupport = may('customers:support')
  return [
    {
      key: 'unlock',
      label: words('unlock'),
      tone: 'approve',
      isPossible: maySupport && customer.lockedUntil !== null,
      consequence: words('unlock-consequence'),
      run: runner(unlock, words('unlock-done')),
    },
    {
      key: 'resend-verification',
      label: words('resend-verification'),
      tone: 'neutral',
      isPossible: maySupport && isOpen && !customer.isEmailVerified,
      consequence: words('resend-verification-consequence', { email: customer.email }),
      run: runner(resend, words('resend-verification-done')),
    },
    {
      key: 'send-reset-link',
      label: words('send-reset-link'),
      tone: 'neutral',
      isPossible: maySupport && isOpen,
      consequence: words('send-reset-link-consequence', { email: customer.email }),
      run: runner(sendReset, words('send-reset-link-done')),
    },
    {
      key: 'revoke-sessions',
      label: words('revoke-sessions'),
      tone: 'neutral',
      isPossible: maySupport && isOpen,
      consequence: words('revoke-sessions-consequence', { count: customer.sessions.length }),
      run: runner(revoke, words('revoke-sessions-done')),
    },
  ]
}

function statusActs({ words, customer, may, runner, runs }: Acts, staffId: string): CustomerAct[] {
  const { suspend, askLift, lift, close } = runs
  const { status, liftRequestedBy } = customer
  const isOpen = status !== 'closed'
  const maySupport = may('customers:support')
  return [
    {
      key: 'request-lift',
      label: words('request-lift'),
      tone: 'neutral',
      isPossible: maySupport && status === 'suspended' && liftRequestedBy === null,
      consequence: words('ask-compliance-consequence'),
      run: runner(askLift, words('request-lift-done')),
    },
    {
      key: 'lift',
      label: words('lift'),
      tone: 'approve',
      isPossible:
        may('customers:lift') &&
        status === 'suspended' &&
        liftRequestedBy !== null &&
        liftRequestedBy !== staffId,
      consequence: words('lift-consequence'),
      run: runner(lift, words('lift-done')),
    },
    {
      key: 'suspend',
      label: words('suspend'),
      tone: 'refuse',
      isPossible: maySupport && status === 'active',
      consequence: words('suspend-consequence'),
      run: runner(suspend, words('suspend-done')),
    },
    {
      key: 'close',
      label: words('close'),
      tone: 'refuse',
      isPossible: may('customers:close') && isOpen,
      consequence: words('close-consequence'),
      run: runner(close, words('close-done')),
    },
  ]
}
