'use client'
import { type BlockKind, blockKindSchema, blockKinds } from '@corridor/domain/compliance/contract'
import { Button } from '@corridor/ui/button'
import { Dialog } from '@corridor/ui/dialog'
import { Field } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { Select } from '@corridor/ui/select'
import { TextArea } from '@corridor/ui/text-area'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { type FormEvent, useState } from 'react'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useBlockListActs } from './use-block-list-acts.ts'

const shortestReason = 4

/** Whom to block, and why: from then on every transfer with them is refused. */
export function AddBlockDialog({ onClose }: { onClose: () => void }) {
  const words = useWords('admin.block-list')
  const options = blockKinds.map((value) => ({ value, label: words(`kind-${value}`) }))
  const [kind, setKind] = useState<BlockKind>('name')
  const [value, setValue] = useState('')
  const [reason, setReason] = useState('')
  const acts = useBlockListActs()
  const problem = acts.addError && apiErrorOf(acts.addError)
  const wrong = problem?.details ?? {}
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
      title={words('block-somebody')}
      description={words('block-description')}
      footer={
        <>
          <Button variant="secondary" size="compact" disabled={acts.isAdding} onClick={onClose}>
            {words('back')}
          </Button>
          <Button
            type="submit"
            form="block"
            size="compact"
            variant="danger"
            disabled={!isComplete}
            isBusy={acts.isAdding}
            busyLabel={words('blocking')}
          >
            {words('block')}
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
        <Field label={words('what-to-block')} density="compact" isRequired>
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
          label={words(`label-${kind}`)}
          hint={words(`hint-${kind}`)}
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
          label={words('reason')}
          hint={words('reason-hint')}
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
