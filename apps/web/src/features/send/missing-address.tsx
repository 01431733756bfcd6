'use client'
import type { FieldView } from '@corridor/domain/beneficiaries/contract'
import type { Id } from '@corridor/kernel/ids'
import { Button } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { FormError } from '../../failures/form-error.tsx'
import { BankField } from '../recipients/bank-fields.tsx'
import { useMissingAddress } from './use-missing-address.ts'

/** Asks for the address that a recipient was saved without, at the payment that needs it. */
export function MissingAddress(props: {
  recipientId: Id<'rcp'>
  fields: readonly FieldView[]
  onCompleted: (recipientId: Id<'rcp'>) => void
}) {
  const words = useWords('web.send')
  const form = useMissingAddress(props)
  return (
    <form
      ref={form.formRef}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void form.submit()
      }}
    >
      <Card>
        <div className="flex flex-col gap-card">
          <Notice meaning="caution" isLive title={words('address-missing')}>
            {words('address-missing-detail')}
          </Notice>
          {form.fields.map((field) => (
            <BankField
              key={field.key}
              field={field}
              value={form.values[field.key] ?? ''}
              error={form.errors[field.key]}
              onValueChange={(value) => form.setField(field.key, value)}
            />
          ))}
          <FormError error={form.failure} />
          <Button
            type="submit"
            width="full"
            isBusy={form.isBusy}
            busyLabel={words('address-saving')}
          >
            {words('address-save')}
          </Button>
        </div>
      </Card>
    </form>
  )
}
