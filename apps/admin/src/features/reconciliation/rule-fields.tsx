'use client'
import { type MatchingRule, matchShapes } from '@corridor/domain/reconciliation/contract'
import { Button } from '@corridor/ui/button'
import { Checkbox } from '@corridor/ui/checkbox'
import { Field } from '@corridor/ui/field'
import { Select } from '@corridor/ui/select'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'

export type RuleFieldsProps = {
  rule: MatchingRule
  /** Its place in the order, from 1. */
  no: number
  onChange: (rule: MatchingRule) => void
  onRemove: () => void
}

/** One rule: what both sides must agree in. */
export function RuleFields({ rule, no, onChange, onRemove }: RuleFieldsProps) {
  const words = useWords('admin.reconciliation')
  return (
    <fieldset className="flex flex-col gap-item rounded-card border border-line p-card">
      <legend className="px-chip text-meta text-ink-soft">{no}</legend>
      <div className="grid gap-item sm:grid-cols-2">
        <Field label={words('rule-name')} density="compact">
          <TextInput
            density="compact"
            value={rule.name}
            onValueChange={(name) => onChange({ ...rule, name })}
            maxLength={60}
          />
        </Field>
        <Field label={words('shape')} density="compact">
          <Select
            density="compact"
            value={rule.shape}
            onValueChange={(chosen) =>
              onChange({
                ...rule,
                shape: matchShapes.find((one) => one === chosen) ?? rule.shape,
              })
            }
            options={matchShapes.map((value) => ({ value, label: words(`shape-${value}`) }))}
          />
        </Field>
        <Field label={words('tolerance')} density="compact">
          <TextInput
            density="compact"
            inputMode="numeric"
            value={rule.toleranceMinor}
            onValueChange={(toleranceMinor) => onChange({ ...rule, toleranceMinor })}
            maxLength={9}
          />
        </Field>
        <Field label={words('drift')} density="compact">
          <TextInput
            density="compact"
            inputMode="numeric"
            value={String(rule.driftDays)}
            onValueChange={(days) =>
              onChange({ ...rule, driftDays: Number(days.replace(/[^0-9]/g, '')) })
            }
            maxLength={2}
          />
        </Field>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-chip">
        <Checkbox
          density="compact"
          label={words('needs-reference')}
          checked={rule.reference}
          onCheckedChange={(reference) => onChange({ ...rule, reference })}
        />
        <Button variant="quiet" size="compact" onClick={onRemove}>
          {words('remove-rule')}
        </Button>
      </div>
    </fieldset>
  )
}
