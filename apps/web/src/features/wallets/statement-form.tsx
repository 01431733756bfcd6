'use client'
import {
  statementFormats,
  type WalletStatementFileInput,
  walletStatementFileInput,
} from '@corridor/domain/wallets/contract'
import type { Id } from '@corridor/kernel/ids'
import { dayIn } from '@corridor/kernel/time-zone'
import { Button } from '@corridor/ui/button'
import { useNow, useTimeZone } from '@corridor/ui/date-time'
import { Field, FieldGroup } from '@corridor/ui/field'
import { RadioCards } from '@corridor/ui/radio-cards'
import { TextInput } from '@corridor/ui/text-input'
import { toast } from '@corridor/ui/toast'
import { useWords } from '@corridor/words/react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormError } from '../../failures/form-error.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useApi } from '../../trpc/client.ts'
import { lastMonth } from './last-month.ts'
import { saveFile } from './save-file.ts'

/** Which days, and in which kind of file. */
export function StatementForm({ walletId }: { walletId: Id<'wal'> }) {
  const words = useWords('web.wallets')
  const { wallets } = useApi()
  const queryClient = useQueryClient()
  const today = dayIn(useTimeZone(), useNow())
  const form = useForm<'from' | 'to'>(lastMonth(today))
  const [format, setFormat] = useState<string>(statementFormats[0])
  const download = useMutation({
    // asked anew each time: what is not over yet has more in it by now
    mutationFn: (input: WalletStatementFileInput) =>
      queryClient.fetchQuery({ ...wallets.statement.queryOptions(input), staleTime: 0 }),
    onSuccess: (file) => {
      saveFile(file)
      toast.success(words('statement-saved', { file: file.fileName }))
    },
  })
  function submit() {
    const input = form.check(walletStatementFileInput, { ...form.values, walletId, format })
    if (input) download.mutate(input)
  }
  return (
    <form
      ref={form.formRef}
      noValidate
      onSubmit={form.onSubmit(submit)}
      className="flex flex-col gap-screen"
    >
      <FormError error={download.error} />
      <div className="grid gap-card sm:grid-cols-2">
        <Field label={words('statement-from')} error={form.errors.from}>
          <TextInput {...form.field('from')} type="date" max={today} />
        </Field>
        <Field label={words('statement-to')} error={form.errors.to}>
          <TextInput {...form.field('to')} type="date" max={today} />
        </Field>
      </div>
      <FieldGroup label={words('statement-format')}>
        <RadioCards
          label={words('statement-format')}
          value={format}
          onValueChange={setFormat}
          options={statementFormats.map((value) => ({
            value,
            title: words(`statement-${value}`),
            description: words(`statement-${value}-detail`),
          }))}
        />
      </FieldGroup>
      <Button
        type="submit"
        width="full"
        isBusy={download.isPending}
        busyLabel={words('statement-busy')}
      >
        {words('statement-submit')}
      </Button>
    </form>
  )
}
