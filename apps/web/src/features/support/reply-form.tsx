'use client'
import { replyInput } from '@corridor/domain/support/contract'
import type { Id } from '@corridor/kernel/ids'
import { Button } from '@corridor/ui/button'
import { Field } from '@corridor/ui/field'
import { TextArea } from '@corridor/ui/text-area'
import { useWords } from '@corridor/words/react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FormError } from '../../failures/form-error.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useApi } from '../../trpc/client.ts'

/** Adds to a conversation. */
export function ReplyForm({ threadId }: { threadId: Id<'thr'> }) {
  const words = useWords('web.support')
  const api = useApi()
  const queryClient = useQueryClient()
  const form = useForm({ text: '' })
  const reply = useMutation(
    api.support.reply.mutationOptions({
      onSuccess: (thread) => {
        queryClient.setQueryData(api.support.get.queryKey({ threadId }), thread)
        form.reset({ text: '' })
      },
    }),
  )
  function send() {
    const message = form.check(replyInput, { threadId, ...form.values })
    if (message) reply.mutate(message)
  }
  return (
    <form
      ref={form.formRef}
      noValidate
      onSubmit={form.onSubmit(send)}
      className="flex flex-col gap-item"
    >
      <Field label={words('reply')} error={form.errors.text}>
        <TextArea maxLength={4000} {...form.field('text')} />
      </Field>
      <FormError error={reply.error} />
      <Button
        type="submit"
        size="small"
        className="self-end"
        isBusy={reply.isPending}
        busyLabel={words('sending')}
      >
        {words('send-reply')}
      </Button>
    </form>
  )
}
