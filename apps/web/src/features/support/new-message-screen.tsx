'use client'
import { openThreadInput } from '@corridor/domain/support/contract'
import { type Id, isId } from '@corridor/kernel/ids'
import { Button } from '@corridor/ui/button'
import { Field } from '@corridor/ui/field'
import { TextArea } from '@corridor/ui/text-area'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormError } from '../../failures/form-error.tsx'
import { useForm } from '../../forms/use-form.ts'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { AboutCard } from './about-card.tsx'

/** A first message; begun from a transfer or deposit, that goes with it. */
export function NewMessageScreen({ about }: { about?: Id<'tr'> | Id<'dep'> }) {
  const words = useWords('web.support')
  const api = useApi()
  const router = useRouter()
  const queryClient = useQueryClient()
  const [attached, setAttached] = useState(about)
  const form = useForm({ subject: about ? words('subject-begun') : '', text: '' })
  const open = useMutation(
    api.support.open.mutationOptions({
      onSuccess: ({ threadId }) => {
        void queryClient.invalidateQueries({ queryKey: api.support.pathKey() })
        router.replace(`/support/${threadId}`)
      },
      onError: (error) => form.showDetails(apiErrorOf(error).details),
    }),
  )
  function send() {
    const message = form.check(openThreadInput, {
      ...form.values,
      aboutTransferId: isId('tr', attached) ? attached : undefined,
      aboutDepositId: isId('dep', attached) ? attached : undefined,
    })
    if (message) open.mutate(message)
  }
  return (
    <FlowFrame
      title={words('new')}
      description={words('new-description')}
      backHref={about ? `/activity/${about}` : '/support'}
    >
      <form
        ref={form.formRef}
        noValidate
        onSubmit={form.onSubmit(send)}
        className="flex flex-col gap-screen"
      >
        {attached && <AboutCard subjectId={attached} onRemove={() => setAttached(undefined)} />}
        <Field label={words('subject')} isRequired error={form.errors.subject}>
          <TextInput maxLength={140} {...form.field('subject')} />
        </Field>
        <Field label={words('text')} isRequired hint={words('text-hint')} error={form.errors.text}>
          <TextArea rows={6} maxLength={4000} {...form.field('text')} />
        </Field>
        <FormError error={open.error} />
        <Button
          type="submit"
          width="full"
          isBusy={open.isPending || open.isSuccess}
          busyLabel={words('sending')}
        >
          {words('send')}
        </Button>
      </form>
    </FlowFrame>
  )
}
