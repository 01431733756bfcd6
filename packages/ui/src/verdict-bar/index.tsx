'use client'
import { useWords } from '@corridor/words/react'
import { type ReactNode, useState } from 'react'
import { Button } from '../button/index.tsx'
import { cn } from '../class-names/index.tsx'
import { Dialog } from '../dialog/index.tsx'
import { Field } from '../field/index.tsx'
import { Notice } from '../notice/index.tsx'
import { Select } from '../select/index.tsx'
import { TextArea } from '../text-area/index.tsx'
import { useHotkeys } from '../use-hotkeys/index.tsx'

export type Verdict = {
  key: string
  /** The act: "Release the money". */
  label: string
  busyLabel?: string
  tone: 'approve' | 'refuse' | 'neutral'
  /** What will happen, before it does. */
  consequence?: ReactNode
  /** Reason codes to choose from, each with what it causes; without them only the note is asked. */
  reasons?: readonly { value: string; label: string; preview?: ReactNode }[]
  /** Key that opens it. */
  hotkey?: string
  isDisabled?: boolean
}

export type Decision = { verdict: string; reasonCode: string; note: string }

export type VerdictBarProps = {
  verdicts: readonly Verdict[]
  /** Rejects with an Error whose message is the public sentence: the dialog stays and shows it. */
  onDecide: (decision: Decision) => Promise<unknown>
  /** Who else must agree, or why nothing can be decided: "Claim this case first". */
  note?: ReactNode
  isDisabled?: boolean
  /** `bar`: foot of a Drawer · `dock`: foot of a page, last in its content */
  place?: 'bar' | 'dock'
}

const shortestNote = 4

const variants = { approve: 'primary', refuse: 'danger', neutral: 'secondary' } as const

/** Verdicts, always at the bottom, at the line's end; each asks for a reason before it is given. */
export function VerdictBar({
  verdicts,
  onDecide,
  note,
  isDisabled,
  place = 'bar',
}: VerdictBarProps) {
  const [open, setOpen] = useState<Verdict | null>(null)
  const usable = verdicts.filter((verdict) => !isDisabled && !verdict.isDisabled)
  useHotkeys(
    Object.fromEntries(
      usable.flatMap((verdict) =>
        verdict.hotkey ? [[verdict.hotkey, () => setOpen(verdict)]] : [],
      ),
    ),
  )
  return (
    <footer
      className={cn(
        'flex flex-wrap items-center justify-end gap-chip border-line bg-raised px-screen py-item',
        place === 'bar'
          ? 'border-t'
          : // docked after what it judges: it stays in sight, and whatever it passes over can be scrolled clear of it
            'sticky bottom-0 z-20 -mx-card mt-auto -mb-card border-t sm:-mx-screen sm:-mb-screen',
      )}
    >
      {note && <p className="w-full text-meta text-ink-soft">{note}</p>}
      {verdicts.map((verdict) => (
        <Button
          key={verdict.key}
          size="compact"
          variant={variants[verdict.tone]}
          disabled={isDisabled || verdict.isDisabled}
          onClick={() => setOpen(verdict)}
        >
          {verdict.label}
        </Button>
      ))}
      {open && <VerdictDialog verdict={open} onDecide={onDecide} onClose={() => setOpen(null)} />}
    </footer>
  )
}

type VerdictDialogProps = {
  verdict: Verdict
  onDecide: (decision: Decision) => Promise<unknown>
  onClose: () => void
}

function VerdictDialog({ verdict, onDecide, onClose }: VerdictDialogProps) {
  const words = useWords('ui')
  const [reasonCode, setReasonCode] = useState('')
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const isComplete = note.trim().length >= shortestNote && (!verdict.reasons || reasonCode !== '')
  async function decide() {
    setIsBusy(true)
    setProblem('')
    try {
      await onDecide({ verdict: verdict.key, reasonCode, note: note.trim() })
      onClose()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : words('verdict-failed'))
      setIsBusy(false)
    }
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && !isBusy && onClose()}
      title={verdict.label}
      description={verdict.consequence}
      footer={
        <>
          <Button variant="secondary" size="compact" disabled={isBusy} onClick={onClose}>
            {words('back')}
          </Button>
          <Button
            size="compact"
            variant={variants[verdict.tone]}
            isBusy={isBusy}
            busyLabel={verdict.busyLabel ?? words('verdict-saving')}
            disabled={!isComplete}
            onClick={decide}
          >
            {verdict.label}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-card">
        {verdict.reasons && (
          <ReasonField reasons={verdict.reasons} value={reasonCode} onChange={setReasonCode} />
        )}
        <Field
          label={words('verdict-note')}
          hint={words('verdict-note-hint')}
          isRequired
          density="compact"
        >
          <TextArea density="compact" value={note} onValueChange={setNote} />
        </Field>
        {problem && (
          <Notice meaning="negative" density="compact" isLive>
            {problem}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}

type ReasonFieldProps = {
  reasons: NonNullable<Verdict['reasons']>
  value: string
  onChange: (value: string) => void
}

function ReasonField({ reasons, value, onChange }: ReasonFieldProps) {
  const words = useWords('ui')
  const preview = reasons.find((reason) => reason.value === value)?.preview
  return (
    <Field label={words('verdict-reason')} hint={preview} isRequired density="compact">
      <Select
        density="compact"
        placeholder={words('verdict-reason-choose')}
        options={reasons}
        value={value}
        onValueChange={onChange}
      />
    </Field>
  )
}

export type ReasonDialogProps = Omit<VerdictDialogProps, 'onDecide'> & {
  onDecide: (decision: Decision) => Promise<unknown>
}

/** The same question for single acts with a reason (suspend, unlock, freeze), opened by any button. */
export function ReasonDialog(props: ReasonDialogProps) {
  return <VerdictDialog {...props} />
}
