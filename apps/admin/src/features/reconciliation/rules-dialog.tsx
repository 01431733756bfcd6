'use client'
import {
  firstRules,
  type MatchingRule,
  matchingRules,
  matchShapes,
  mostRules,
} from '@corridor/domain/reconciliation/contract'
import { Button } from '@corridor/ui/button'
import { Field } from '@corridor/ui/field'
import { TextArea } from '@corridor/ui/text-area'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../../acts/use-act.ts'
import { useApi } from '../../trpc/client.ts'
import { FormDialog } from './form-dialog.tsx'
import type { PartnerAccount } from './reconciliation-types.ts'
import { RuleFields } from './rule-fields.tsx'

const shortestReason = 4
const another: MatchingRule = {
  name: '',
  shape: matchShapes[0],
  reference: true,
  toleranceMinor: '0',
  driftDays: firstRules[0]?.driftDays ?? 0,
}

/** The rules of an account in their order; saving them makes the next version. */
export function RulesDialog({
  account,
  onClose,
}: {
  account: PartnerAccount
  onClose: () => void
}) {
  const words = useWords('admin.reconciliation')
  const act = useAct()
  const save = useMutation(useApi().reconciliation.saveRules.mutationOptions())
  const { partnerAccountId, rulesVersion: version } = account
  const [rules, setRules] = useState(account.rules.map((rule) => ({ rule, key: rule.name })))
  const [reason, setReason] = useState('')
  const parsed = matchingRules.safeParse(rules.map(({ rule }) => rule))
  return (
    <FormDialog
      title={words('edit-rules')}
      description={words('edit-rules-detail')}
      submitLabel={words('save')}
      busyLabel={words('saving')}
      isReady={parsed.success && reason.trim().length >= shortestReason}
      width="wide"
      onSubmit={async () => {
        if (!parsed.success) return
        const input = { partnerAccountId, rules: parsed.data, version, reason }
        await act.orThrow(() => save.mutateAsync(input), words('rules-saved'))
      }}
      onClose={onClose}
    >
      {rules.map(({ rule, key }, at) => (
        <RuleFields
          key={key}
          rule={rule}
          no={at + 1}
          onChange={(next) =>
            setRules(rules.map((one) => (one.key === key ? { ...one, rule: next } : one)))
          }
          onRemove={() => setRules(rules.filter((one) => one.key !== key))}
        />
      ))}
      {rules.length < mostRules && (
        <Button
          variant="secondary"
          size="compact"
          onClick={() => setRules([...rules, { rule: another, key: crypto.randomUUID() }])}
        >
          {words('add-rule')}
        </Button>
      )}
      <Field label={words('reason')} density="compact">
        <TextArea density="compact" value={reason} onValueChange={setReason} maxLength={500} />
      </Field>
    </FormDialog>
  )
}
