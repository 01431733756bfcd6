'use client'
import { Button } from '@corridor/ui/button'
import { Notice } from '@corridor/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { FormError } from '../../shell/form-error.tsx'
import { useApi } from '../../trpc/client.ts'

export type LostStepProps = {
  credentials: { email: string; password: string }
  onBack: () => void
}

/** Neither the app nor a recovery code is left: what happens then, and its first step. */
export function LostStep({ credentials, onBack }: LostStepProps) {
  const request = useMutation(useApi().recovery.request.mutationOptions())
  if (request.isSuccess) {
    return (
      <Notice meaning="positive" isLive title="We have written to you">
        Open the link in the mail to go on. It also lets you cancel.
      </Notice>
    )
  }
  return (
    <div className="flex flex-col gap-card">
      <ol className="flex list-decimal flex-col gap-chip ps-card">
        <li>We write to your e-mail address.</li>
        <li>You show us your passport or another identity document.</li>
        <li>Two of our people look at it.</li>
        <li>After two days, in which you can cancel, your authenticator is taken off.</li>
      </ol>
      <p className="text-support text-ink-soft">
        Every device is signed out then, and every API key ends. For a day you can pay only people
        whom you have paid before.
      </p>
      <FormError error={request.error} />
      <Button
        width="full"
        isBusy={request.isPending}
        busyLabel="Writing to you…"
        onClick={() => request.mutate(credentials)}
      >
        Write to me
      </Button>
      <Button variant="quiet" size="small" className="self-start" onClick={onBack}>
        Back
      </Button>
    </div>
  )
}
