'use client'
import { Button } from '@corridor/ui/button'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { FormError } from '../../failures/form-error.tsx'
import { useApi } from '../../trpc/client.ts'

export type LostStepProps = {
  credentials: { email: string; password: string }
  onBack: () => void
}

/** Neither the app nor a recovery code is left: what happens then, and its first step. */
export function LostStep({ credentials, onBack }: LostStepProps) {
  const words = useWords('web.sign-in')
  const request = useMutation(useApi().recovery.request.mutationOptions())
  if (request.isSuccess) {
    return (
      <Notice meaning="positive" isLive title={words('lost-written')}>
        {words('lost-written-detail')}
      </Notice>
    )
  }
  return (
    <div className="flex flex-col gap-card">
      <ol className="flex list-decimal flex-col gap-chip ps-card">
        <li>{words('lost-write')}</li>
        <li>{words('lost-document')}</li>
        <li>{words('lost-two-people')}</li>
        <li>{words('lost-after')}</li>
      </ol>
      <p className="text-support text-ink-soft">{words('lost-consequences')}</p>
      <FormError error={request.error} />
      <Button
        width="full"
        isBusy={request.isPending}
        busyLabel={words('lost-busy')}
        onClick={() => request.mutate(credentials)}
      >
        {words('lost-submit')}
      </Button>
      <Button variant="quiet" size="small" className="self-start" onClick={onBack}>
        {words('back')}
      </Button>
    </div>
  )
}
