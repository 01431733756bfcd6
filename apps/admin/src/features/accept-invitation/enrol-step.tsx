'use client'
import { Button } from '@corridor/ui/button'
import { CopyId, groupInFours } from '@corridor/ui/copy-id'
import { Field } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { SignInFrame } from '../../shell/sign-in-frame.tsx'
import { type ApiOutputs, apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { QrCode } from './qr-code.tsx'

export type EnrolStepProps = {
  token: string
  name: string
  enrolment: ApiOutputs['session']['beginEnrolment']
  onAccepted: (recoveryCodes: readonly string[]) => void
  /** The set-up was begun elsewhere, or took too long. */
  onStartOver: () => void
}

/** The authenticator's secret of this window, and the first code that proves the app works. */
export function EnrolStep({ token, name, enrolment, onAccepted, onStartOver }: EnrolStepProps) {
  const words = useWords('admin.accept-invitation')
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
    accept.mutate({ token, attempt: enrolment.attempt, totpCode: code.replaceAll(/\s/g, '') })
  }
  return (
    <SignInFrame title={words('nearly', { name })} description={words('nearly-detail')}>
      <form onSubmit={submit} className="flex flex-col gap-card">
        {problem && !wrong.totpCode && (
          <Notice meaning="negative" density="compact" isLive>
            {problem.message}
          </Notice>
        )}
        <section className="flex flex-col items-center gap-chip">
          <p className="text-table text-ink-soft">{words('scan')}</p>
          <QrCode text={enrolment.otpauthUrl} label={words('qr-code')} />
          <p dir="ltr" className="text-center font-mono text-table">
            {groupInFours(enrolment.secret)}
          </p>
          <CopyId
            value={enrolment.secret}
            shown={words('copy-key')}
            label={words('key')}
            className="text-table"
          />
        </section>
        <Field
          label={words('first-code')}
          hint={words('first-code-hint')}
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
        {problem?.code === 'identity.enrolment-replaced' && (
          <Button variant="secondary" size="small" width="full" onClick={onStartOver}>
            {words('start-over')}
          </Button>
        )}
        <Button
          type="submit"
          size="small"
          width="full"
          isBusy={accept.isPending}
          busyLabel={words('enrol-busy')}
        >
          {words('enrol-submit')}
        </Button>
      </form>
    </SignInFrame>
  )
}
