'use client'
import { isCurrency } from '@corridor/kernel/currency'
import { isId } from '@corridor/kernel/ids'
import { Field } from '@corridor/ui/field'
import { Select } from '@corridor/ui/select'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../../acts/use-act.ts'
import { useApi } from '../../trpc/client.ts'
import { FormDialog } from './form-dialog.tsx'

/** Says which account at a partner one of the ledger's transit accounts stands for. */
export function OpenAccountDialog({ onClose }: { onClose: () => void }) {
  const words = useWords('admin.reconciliation')
  const { ledger, reconciliation } = useApi()
  const act = useAct()
  const [partner, setPartner] = useState('')
  const [account, setAccount] = useState('')
  const [chosen, setChosen] = useState('')
  const rails = useQuery(ledger.accounts.queryOptions({ kind: 'rail-transit', limit: 100 }))
  const cards = useQuery(ledger.accounts.queryOptions({ kind: 'card-transit', limit: 100 }))
  const open = useMutation(reconciliation.openAccount.mutationOptions())
  const choices = [...(rails.data?.items ?? []), ...(cards.data?.items ?? [])]
  const found = choices.find((one) => one.accountId === chosen)
  async function save() {
    if (!found || !isId('acc', found.accountId) || !isCurrency(found.currency)) return
    const { accountId: ledgerAccountId, currency } = found
    await act.orThrow(
      () => open.mutateAsync({ partner, account, currency, ledgerAccountId }),
      words('opened'),
    )
  }
  return (
    <FormDialog
      title={words('open-account')}
      description={words('accounts-none-detail')}
      submitLabel={words('open-account')}
      busyLabel={words('opening')}
      isReady={partner.trim() !== '' && account.trim() !== '' && found !== undefined}
      onSubmit={save}
      onClose={onClose}
    >
      <Field label={words('partner')} density="compact">
        <TextInput
          density="compact"
          value={partner}
          onValueChange={setPartner}
          maxLength={100}
          autoComplete="off"
        />
      </Field>
      <Field label={words('account')} density="compact">
        <TextInput
          density="compact"
          value={account}
          onValueChange={setAccount}
          maxLength={60}
          autoComplete="off"
        />
      </Field>
      <Field label={words('ledger-account')} density="compact">
        <Select
          density="compact"
          placeholder={words('choose')}
          value={chosen}
          onValueChange={setChosen}
          options={choices.map((one) => ({ value: one.accountId, label: one.ownerRef }))}
        />
      </Field>
    </FormDialog>
  )
}
