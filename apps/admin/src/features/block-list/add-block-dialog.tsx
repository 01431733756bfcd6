'use client'
import { type BlockKind, blockKindSchema, blockKinds } from '@corridor/domain/compliance/contract'
import { Button } from '@corridor/ui/button'
import { Dialog } from '@corridor/ui/dialog'
import { Field } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { Select } from '@corridor/ui/select'
import { TextArea } from '@corridor/ui/text-area'
import { TextInput } from '@corridor/ui/text-input'
import { type FormEvent, useState } from 'react'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { blockKindWords } from './block-kind-words.ts'
import { useBlockListActs } from './use-block-list-acts.ts'

const options = blockKinds.map((value) => ({ value, label: blockKindWords[value].word }))
const shortestReason = 4

/** Whom to block, and why: from then on every transfer with them is refused. */
export function AddBlockDialog({ onClose }: { onClose: () => void }) {
  const [kind, setKind] = useState<BlockKind>('name')
  const [value, setValue] = useState('')
  const [reason, setReason] = useState('')
  const acts = useBlockListActs()
  const problem = acts.addError && apiErrorOf(acts.addError)
  const wrong = problem?.details ?? {}
  const words = blockKindWords[kind]
  const isComplete = value.trim().length > 1 && reason.trim().length >= shortestReason
  async function save(event: FormEvent) {
    event.preventDefault()
    const isDone = await acts
      .add({ kind, value, reason })
      .then(() => true)
      .catch(() => false)
    if (isDone) onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && !acts.isAdding && onClose()}
      title="Block somebody"
      description="Every new transfer with them is refused at once, without saying why."
      footer={
        <>
          <Button variant="secondary" size="compact" disabled={acts.isAdding} onClick={onClose}>
            Back
          </Button>
          <Button
            type="submit"
            form="block"
            size="compact"
            variant="danger"
            disabled={!isComplete}
            isBusy={acts.isAdding}
            busyLabel="Blocking…"
          >
            Block
          </Button>
        </>
      }
    >
      <form id="block" onSubmit={save} className="flex flex-col gap-card">
        {problem && !wrong.value && !wrong.reason && (
          <Notice meaning="negative" density="compact" isLive>
            {problem.message}
          </Notice>
        )}
        <Field label="What to block" density="compact" isRequired>
          <Select
            density="compact"
            options={options}
            value={kind}
            onValueChange={(next) => {
              setKind(blockKindSchema.parse(next))
              setValue('')
            }}
          />
        </Field>
        <Field
          label={words.label}
          hint={words.hint}
          error={wrong.value}
          density="compact"
          isRequired
        >
          <TextInput
            density="compact"
            value={value}
            onValueChange={setValue}
            autoComplete="off"
            maxLength={200}
          />
        </Field>
        <Field
          label="Reason"
          hint="Kept in the audit log. The customer does not see it."
          error={wrong.reason}
          density="compact"
          isRequired
        >
          <TextArea density="compact" value={reason} onValueChange={setReason} maxLength={1000} />
        </Field>
      </form>
    </Dialog>
  )
}
