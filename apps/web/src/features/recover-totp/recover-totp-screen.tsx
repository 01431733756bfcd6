'use client'
import type { RecoveryState } from '@corridor/domain/identity/contract'
import { Button } from '@corridor/ui/button'
import { DateTime } from '@corridor/ui/date-time'
import { ConfirmDialog } from '@corridor/ui/dialog'
import { TextLink } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { SkeletonText } from '@corridor/ui/skeleton'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { FormError } from '../../shell/form-error.tsx'
import { AuthFrame } from '../../shell/signed-out-shell.tsx'
import { type ApiOutputs, apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { ProofForm } from './proof-form.tsx'

type Recovery = ApiOutputs['recovery']['read']

const standing: Readonly<Partial<Record<RecoveryState, string>>> = {
  'proof-submitted': 'We are looking at your documents. We write to you when it goes on.',
  proven: 'We know that it is you. One of our people looks at it next.',
  recommended: 'A second person looks at it now. We write to you when it goes on.',
}

/** Behind the link of every mail about a lost authenticator: the proof, where it stands, and the way to cancel. */
export function RecoverTotpScreen({ token }: { token: string }) {
  const { recovery } = useApi()
  const { mutate: read, ...reading } = useMutation(recovery.read.mutationOptions())
  const cancel = useMutation(recovery.cancelByLink.mutationOptions())
  useEffect(() => read({ token }), [read, token])

  if (cancel.isSuccess) {
    return (
      <AuthFrame title="Cancelled" footer={<TextLink href="/sign-in">Go to sign-in</TextLink>}>
        <Notice meaning="positive" isLive>
          Your authenticator stays. If you did not ask for this, somebody knows your password:{' '}
          <TextLink href="/forgot-password">choose a new one</TextLink>.
        </Notice>
      </AuthFrame>
    )
  }
  return (
    <AuthFrame
      title="Lost authenticator"
      description="Somebody with your password asked us to take your authenticator off."
      footer={<TextLink href="/sign-in">Go to sign-in</TextLink>}
    >
      {reading.data ? (
        <div className="flex flex-col gap-screen">
          <Standing recovery={reading.data} token={token} onHandedIn={() => read({ token })} />
          <FormError error={cancel.error} />
          <CancelPart onCancel={() => cancel.mutateAsync({ token }).catch(() => undefined)} />
        </div>
      ) : reading.error ? (
        <Trouble error={reading.error} />
      ) : (
        <SkeletonText lines={4} />
      )}
    </AuthFrame>
  )
}

function Standing(props: { recovery: Recovery; token: string; onHandedIn: () => void }) {
  const { state, readyAt, proofTriesLeft } = props.recovery
  if (state === 'requested') {
    return (
      <ProofForm token={props.token} triesLeft={proofTriesLeft} onHandedIn={props.onHandedIn} />
    )
  }
  return (
    <Notice meaning="info" isLive>
      {readyAt ? (
        <>
          Two of our people have agreed. Your authenticator is taken off <DateTime at={readyAt} />.
          Until then you can cancel.
        </>
      ) : (
        standing[state]
      )}
    </Notice>
  )
}

function CancelPart({ onCancel }: { onCancel: () => Promise<unknown> }) {
  const [isAsking, setIsAsking] = useState(false)
  return (
    <div className="flex flex-col gap-chip border-t border-line pt-card">
      <p className="text-support text-ink-soft">Not you, or found it again?</p>
      <Button variant="secondary" width="full" onClick={() => setIsAsking(true)}>
        Cancel, keep my authenticator
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title="Keep your authenticator?"
        description="The request ends at once, and every link about it stops working."
        confirmLabel="Cancel the request"
        busyLabel="Cancelling…"
        onConfirm={onCancel}
      />
    </div>
  )
}

function Trouble({ error }: { error: unknown }) {
  if (apiErrorOf(error).code !== 'identity.link-invalid') return <FormError error={error} />
  return (
    <Notice meaning="caution" isLive>
      This link no longer works: the request was cancelled, has ended, or never was. Your
      authenticator is as it was, unless we wrote to you that it was taken off.
    </Notice>
  )
}
