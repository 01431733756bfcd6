'use client'
import { Button } from '@corridor/ui/button'
import { CopyId, groupInFours } from '@corridor/ui/copy-id'
import { Field } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { PasswordInput } from '@corridor/ui/password-input'
import { TextInput } from '@corridor/ui/text-input'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { SignInFrame } from '../../shell/sign-in-frame.tsx'
import { type ApiOutputs, apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { QrCode } from './qr-code.tsx'

export type EnrolStepProps = {
  token: string
  invitation: ApiOutputs['session']['openInvitation']
  onAccepted: (recoveryCodes: readonly string[]) => void
}

/** The authenticator's secret, a password of one's own, and the first code that proves the app works. */
export function EnrolStep({ token, invitation, onAccepted }: EnrolStepProps) {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const accept = useMutation(
    useApi().session.acceptInvitation.mutationOptions({
      onSuccess: ({ recoveryCodes }) => onAccepted(recoveryCodes),
    }),
  )
  const problem = accept.error && apiErrorOf(accept.error)
  const wrong = problem?.details ?? {}
  function submit(event: FormEvent) {
    event.preventDefault()
    accept.mutate({ token, password, totpCode: code.replaceAll(/\s/g, '') })
  }
  return (
    <SignInFrame
      title={`Welcome, ${invitation.name}`}
      description={`Set up your account for ${invitation.email}.`}
    >
      <form onSubmit={submit} className="flex flex-col gap-card">
        {problem && !wrong.password && !wrong.totpCode && (
          <Notice meaning="negative" density="compact" isLive>
            {problem.message}
          </Notice>
        )}
        <section className="flex flex-col items-center gap-chip">
          <p className="text-table text-ink-soft">
            Scan this with an authenticator app, or type the key into it.
          </p>
          <QrCode text={invitation.otpauthUrl} label="QR code for your authenticator app" />
          <p className="text-center font-mono text-table">{groupInFours(invitation.secret)}</p>
          <CopyId
            value={invitation.secret}
            shown="Copy the key"
            label="key"
            className="text-table"
          />
        </section>
        <Field
          label="First code from the app"
          hint="Six digits."
          error={wrong.totpCode}
          density="compact"
        >
          <TextInput
            isMono
            required
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            value={code}
            onValueChange={setCode}
          />
        </Field>
        <Field
          label="New password"
          hint="At least 8 characters; length matters most."
          error={wrong.password}
          density="compact"
        >
          <PasswordInput
            autoComplete="new-password"
            required
            value={password}
            onValueChange={setPassword}
          />
        </Field>
        <Button
          type="submit"
          size="small"
          width="full"
          isBusy={accept.isPending}
          busyLabel="Setting up…"
        >
          Set up my account
        </Button>
      </form>
    </SignInFrame>
  )
}
