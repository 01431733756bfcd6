'use client'
import { Button } from '@corridor/ui/button'
import { Dialog } from '@corridor/ui/dialog'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { type FormEvent, type ReactNode, useState } from 'react'

export type FormDialogProps = {
  title: string
  description?: string
  submitLabel: string
  busyLabel: string
  isReady: boolean
  width?: 'small' | 'wide'
  /** Rejects with an Error whose message is the public sentence: the dialog stays and shows it. */
  onSubmit: () => Promise<unknown>
  onClose: () => void
  children: ReactNode
}

/** A form in a dialog, which stays open and says why when it did not work. */
export function FormDialog(props: FormDialogProps) {
  const words = useWords('admin.reconciliation')
  const [problem, setProblem] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  async function submit(event: FormEvent) {
    event.preventDefault()
    setIsBusy(true)
    setProblem('')
    try {
      await props.onSubmit()
      props.onClose()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
      setIsBusy(false)
    }
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && !isBusy && props.onClose()}
      title={props.title}
      description={props.description}
      width={props.width}
      footer={
        <>
          <Button variant="secondary" size="compact" disabled={isBusy} onClick={props.onClose}>
            {words('back')}
          </Button>
          <Button
            type="submit"
            form="reconciliation"
            size="compact"
            disabled={!props.isReady}
            isBusy={isBusy}
            busyLabel={props.busyLabel}
          >
            {props.submitLabel}
          </Button>
        </>
      }
    >
      <form id="reconciliation" onSubmit={submit} className="flex flex-col gap-card">
        {problem && (
          <Notice meaning="negative" density="compact" isLive>
            {problem}
          </Notice>
        )}
        {props.children}
      </form>
    </Dialog>
  )
}
