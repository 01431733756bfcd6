'use client'
import type { CustomerActionKind } from '@corridor/domain/identity/contract'
import type { Verdict } from '@corridor/ui/verdict-bar'
import { useMutation } from '@tanstack/react-query'
import { useStaff } from '../../shell/staff-context.tsx'
import { useAct } from '../../shell/use-act.ts'
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
    customer,
    may,
    runs: useRuns(),
    runner: (run, done) => (reason) =>
      act.orThrow(() => run.mutateAsync({ customerId, reason }), done),
  }
  return [...helpingActs(acts), ...statusActs(acts, staffId)]
}

function helpingActs({ customer, may, runner, runs }: Acts): CustomerAct[] {
  const { unlock, resend, sendReset, revoke } = runs
  const isOpen = customer.status !== 'closed'
  const maySupport = may('customers:support')
  return [
    {
      key: 'unlock',
      label: 'Unlock sign-in',
      tone: 'approve',
      isPossible: maySupport && customer.lockedUntil !== null,
      consequence: 'The customer can try to sign in again at once.',
      run: runner(unlock, 'Sign-in is unlocked'),
    },
    {
      key: 'resend-verification',
      label: 'Send the verification again',
      tone: 'neutral',
      isPossible: maySupport && isOpen && !customer.isEmailVerified,
      consequence: `A new link goes to ${customer.email}. It works for 24 hours.`,
      run: runner(resend, 'The verification is on its way'),
    },
    {
      key: 'send-reset-link',
      label: 'Send a reset link',
      tone: 'neutral',
      isPossible: maySupport && isOpen,
      consequence: `A link to choose a new password goes to ${customer.email}.`,
      run: runner(sendReset, 'The reset link is on its way'),
    },
    {
      key: 'revoke-sessions',
      label: 'Sign out everywhere',
      tone: 'neutral',
      isPossible: maySupport && isOpen,
      consequence: `${customer.sessions.length} sessions and every API key end at once.`,
      run: runner(revoke, 'Signed out everywhere'),
    },
  ]
}

function statusActs({ customer, may, runner, runs }: Acts, staffId: string): CustomerAct[] {
  const { suspend, askLift, lift, close } = runs
  const { status, liftRequestedBy } = customer
  const isOpen = status !== 'closed'
  const maySupport = may('customers:support')
  return [
    {
      key: 'request-lift',
      label: 'Ask for the suspension to be lifted',
      tone: 'neutral',
      isPossible: maySupport && status === 'suspended' && liftRequestedBy === null,
      consequence: 'Compliance is asked; somebody else than you has to agree.',
      run: runner(askLift, 'The lift is asked for'),
    },
    {
      key: 'lift',
      label: 'Lift the suspension',
      tone: 'approve',
      isPossible:
        may('customers:lift') &&
        status === 'suspended' &&
        liftRequestedBy !== null &&
        liftRequestedBy !== staffId,
      consequence: 'The customer can sign in and move money again.',
      run: runner(lift, 'The suspension is lifted'),
    },
    {
      key: 'suspend',
      label: 'Suspend the account',
      tone: 'refuse',
      isPossible: maySupport && status === 'active',
      consequence:
        'The customer is signed out and cannot sign in, and their API keys end. No money moves.',
      run: runner(suspend, 'The account is suspended'),
    },
    {
      key: 'close',
      label: 'Close the account',
      tone: 'refuse',
      isPossible: may('customers:close') && isOpen,
      consequence:
        'Its wallets, sessions and API keys end with it, for good. Refused while any money is left or on its way.',
      run: runner(close, 'The account is closed'),
    },
  ]
}
