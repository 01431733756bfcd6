'use client'
import { Button } from '@corridor/ui/button'
import { Field } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { PasswordInput } from '@corridor/ui/password-input'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { SignInFrame } from '../../shell/sign-in-frame.tsx'
import { type ApiOutputs, apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

export type PasswordStepProps = {
  token: string
  invitation: ApiOutputs['session']['openInvitation']
  onBegun: (enrolment: ApiOutputs['session']['beginEnrolment']) => void
}

/** A password of one's own; only then is the authenticator's secret made, for this window alone. */
export function PasswordStep({ token, invitation, onBegun }: PasswordStepProps) {
  const words = useWords('admin.accept-invitation')
  const [password, setPassword] = useState('')
  const begin = useMutation(useApi().session.beginEnrolment.mutationOptions({ onSuccess: onBegun }))
  const problem = begin.error && apiErrorOf(begin.error)
  const wrong = problem?.details ?? {}
  function submit(event: FormEvent) {
    event.preventDefault()
    begin.mutate({ token, password })
  }
  return (
    <SignInFrame
      title={words('welcome', { name: invitation.name })}
      description={words('welcome-detail', { email: invitation.email })}
    >
      <form onSubmit={submit} className="flex flex-col gap-card">
        {problem && !wrong.password && (
          <Notice meaning="negative" density="compact" isLive>
            {problem.message}
          </Notice>
        )}
        <Field
          label={words('new-password')}
          hint={words('password-hint')}
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
          isBusy={begin.isPending}
          busyLabel={words('password-busy')}
        >
          {words('password-submit')}
        </Button>
      </form>
    </SignInFrame>
  )
}
