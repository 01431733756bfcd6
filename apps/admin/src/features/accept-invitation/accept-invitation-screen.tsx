'use client'
import { Button } from '@corridor/ui/button'
import { ErrorState } from '@corridor/ui/error-state'
import { SkeletonText } from '@corridor/ui/skeleton'
import { useUrlState } from '@corridor/ui/use-url-state'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { SignInFrame } from '../../shell/sign-in-frame.tsx'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { EnrolStep } from './enrol-step.tsx'
import { RecoveryCodesStep } from './recovery-codes-step.tsx'

/** From the one-time link to a staff account with a password, an authenticator app and recovery codes. */
export function AcceptInvitationScreen() {
  const api = useApi()
  const token = useUrlState().get('token')
  const { mutate, data, error } = useMutation(api.session.openInvitation.mutationOptions())
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | null>(null)
  const opened = useRef('')
  useEffect(() => {
    // once per link, also when effects run twice: opening it again would draw another secret
    if (token === '' || opened.current === token) return
    opened.current = token
    mutate({ token })
  }, [token, mutate])
  if (recoveryCodes) return <RecoveryCodesStep codes={recoveryCodes} />
  if (data) {
    return <EnrolStep token={token} invitation={data} onAccepted={setRecoveryCodes} />
  }
  const problem = error && apiErrorOf(error)
  return (
    <SignInFrame title="Your invitation">
      {problem ? (
        <ErrorState
          title={problem.message}
          advice="Ask the administrator who invited you for a new link."
          referenceId={problem.requestId || undefined}
          action={
            problem.code === 'unreachable' && (
              <Button variant="secondary" size="compact" onClick={() => mutate({ token })}>
                Try again
              </Button>
            )
          }
        />
      ) : (
        <SkeletonText lines={5} />
      )}
    </SignInFrame>
  )
}
