'use client'
import type { RecoveryState } from '@corridor/domain/identity/contract'
import { Button } from '@corridor/ui/button'
import { DateTime } from '@corridor/ui/date-time'
import { ConfirmDialog } from '@corridor/ui/dialog'
import { TextLink } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { SkeletonText } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { FormError } from '../../failures/form-error.tsx'
import { AuthFrame } from '../../shell/signed-out-shell.tsx'
import { type ApiOutputs, apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { ProofForm } from './proof-form.tsx'

type Recovery = ApiOutputs['recovery']['read']

/** States in which the customer waits for us. */
const waits = ['proof-submitted', 'proven', 'recommended'] as const satisfies RecoveryState[]

/** Behind the link of every mail about a lost authenticator: the proof, where it stands, and the way to cancel. */
export function RecoverTotpScreen({ token }: { token: string }) {
  const words = useWords('web.recover-totp')
  const { recovery } = useApi()
  const { mutate: read, ...reading } = useMutation(recovery.read.mutationOptions())
  const cancel = useMutation(recovery.cancelByLink.mutationOptions())
  useEffect(() => read({ token }), [read, token])

  if (cancel.isSuccess) {
    return (
      <AuthFrame
        title={words('cancelled')}
        footer={<TextLink href="/sign-in">{words('go-to-sign-in')}</TextLink>}
      >
        <Notice meaning="positive" isLive>
          {words.rich('cancelled-detail', {
            reset: (text) => <TextLink href="/forgot-password">{text}</TextLink>,
          })}
        </Notice>
      </AuthFrame>
    )
  }
  return (
    <AuthFrame
      title={words('title')}
      description={words('detail')}
      footer={<TextLink href="/sign-in">{words('go-to-sign-in')}</TextLink>}
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
  const words = useWords('web.recover-totp')
  const { state, readyAt, proofTriesLeft } = props.recovery
  if (state === 'requested') {
    return (
      <ProofForm token={props.token} triesLeft={proofTriesLeft} onHandedIn={props.onHandedIn} />
    )
  }
  const wait = waits.find((known) => known === state)
  return (
    <Notice meaning="info" isLive>
      {readyAt
        ? words.rich('taken-off-at', { time: () => <DateTime at={readyAt} /> })
        : wait && words(`state-${wait}`)}
    </Notice>
  )
}

function CancelPart({ onCancel }: { onCancel: () => Promise<unknown> }) {
  const words = useWords('web.recover-totp')
  const [isAsking, setIsAsking] = useState(false)
  return (
    <div className="flex flex-col gap-chip border-t border-line pt-card">
      <p className="text-support text-ink-soft">{words('not-you')}</p>
      <Button variant="secondary" width="full" onClick={() => setIsAsking(true)}>
        {words('cancel')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={words('cancel-title')}
        description={words('cancel-detail')}
        confirmLabel={words('cancel-confirm')}
        busyLabel={words('cancelling')}
        onConfirm={onCancel}
      />
    </div>
  )
}

function Trouble({ error }: { error: unknown }) {
  const words = useWords('web.recover-totp')
  if (apiErrorOf(error).code !== 'identity.link-invalid') return <FormError error={error} />
  return (
    <Notice meaning="caution" isLive>
      {words('dead-link')}
    </Notice>
  )
}
