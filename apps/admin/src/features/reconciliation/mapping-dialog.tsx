'use client'
import {
  csvDateFormats,
  csvDecimalSigns,
  csvEncodings,
  csvMappingSchema,
} from '@corridor/domain/reconciliation/contract'
import { Field } from '@corridor/ui/field'
import { Select } from '@corridor/ui/select'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../../acts/use-act.ts'
import { useApi } from '../../trpc/client.ts'
import { FormDialog } from './form-dialog.tsx'
import type { PartnerAccount } from './reconciliation-types.ts'

const fields = [
  'bookedOn',
  'amount',
  'sign',
  'currency',
  'valueOn',
  'bankReference',
  'endToEndId',
  'remittance',
  'kindCode',
  'balance',
] as const
const separators = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const
const first = {
  encoding: 'utf-8',
  separator: ',',
  decimalSign: '.',
  dateFormat: 'YYYY-MM-DD',
  skippedLines: '0',
  outgoingSign: '',
}

const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

/** How a partner writes its CSV: the columns by their names, and what its texts mean. */
export function MappingDialog({
  account,
  onClose,
}: {
  account: PartnerAccount
  onClose: () => void
}) {
  const words = useWords('admin.reconciliation')
  const act = useAct()
  const save = useMutation(useApi().reconciliation.saveMapping.mutationOptions())
  const { partnerAccountId, csvMapping } = account
  const [columns, setColumns] = useState<Readonly<Record<string, string | undefined>>>(
    csvMapping?.columns ?? {},
  )
  const [form, setForm] = useState({
    ...first,
    ...csvMapping,
    skippedLines: String(csvMapping?.skippedLines ?? 0),
    outgoingSign: csvMapping?.outgoingSign ?? '',
  })
  const set = (key: keyof typeof first) => (value: string) => setForm({ ...form, [key]: value })
  const parsed = csvMappingSchema.safeParse({
    encoding: form.encoding,
    separator: form.separator,
    decimalSign: form.decimalSign,
    dateFormat: form.dateFormat,
    skippedLines: Number(form.skippedLines),
    outgoingSign: form.outgoingSign.trim() || null,
    columns: Object.fromEntries(Object.entries(columns).filter(([, name]) => name?.trim())),
  })
  const choices = [
    [
      'separator',
      Object.entries(separators).map(([value, name]) => ({
        value,
        label: words(`separator-${name}`),
      })),
    ],
    ['decimal-sign', plain(csvDecimalSigns)],
    ['date-format', plain(csvDateFormats)],
    ['encoding', plain(csvEncodings)],
  ] as const
  const keys = {
    separator: 'separator',
    'decimal-sign': 'decimalSign',
    'date-format': 'dateFormat',
    encoding: 'encoding',
  } as const
  return (
    <FormDialog
      title={words('columns')}
      description={words('columns-detail')}
      submitLabel={words('save')}
      busyLabel={words('saving')}
      isReady={parsed.success}
      width="wide"
      onSubmit={async () => {
        if (!parsed.success) return
        const mapping = parsed.data
        await act.orThrow(
          () => save.mutateAsync({ partnerAccountId, mapping }),
          words('columns-saved'),
        )
      }}
      onClose={onClose}
    >
      <div className="grid gap-item sm:grid-cols-2">
        {fields.map((field) => (
          <Field key={field} label={words(`column-${field}`)} density="compact">
            <TextInput
              density="compact"
              value={columns[field] ?? ''}
              onValueChange={(name) => setColumns({ ...columns, [field]: name })}
              maxLength={100}
              autoComplete="off"
            />
          </Field>
        ))}
        {choices.map(([name, options]) => (
          <Field key={name} label={words(name)} density="compact">
            <Select
              density="compact"
              value={form[keys[name]]}
              onValueChange={set(keys[name])}
              options={options}
            />
          </Field>
        ))}
        <Field label={words('skipped-lines')} density="compact">
          <TextInput
            density="compact"
            inputMode="numeric"
            value={form.skippedLines}
            onValueChange={set('skippedLines')}
          />
        </Field>
        <Field label={words('outgoing-sign')} density="compact">
          <TextInput
            density="compact"
            value={form.outgoingSign}
            onValueChange={set('outgoingSign')}
            maxLength={20}
          />
        </Field>
      </div>
    </FormDialog>
  )
}
